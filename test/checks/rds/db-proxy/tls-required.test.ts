import { check } from '../../../../functions/checks/rds/db-proxy/tls-required.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: { 'TLS is required': { item: { RequireTLS: true } } },
  fail: {
    'it is not': {
      item: { RequireTLS: false },
      message: 'Connections without TLS are accepted.',
    },
  },
  errors: { 'the answer does not say': { item: {}, message: /without RequireTLS/ } },
});
