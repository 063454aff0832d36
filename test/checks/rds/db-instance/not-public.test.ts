import { check } from '../../../../functions/checks/rds/db-instance/not-public.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: {
    'the address is private': { item: { Engine: 'mysql', PubliclyAccessible: false } },
  },
  fail: {
    'the address is public': {
      item: { Engine: 'mysql', PubliclyAccessible: true },
      message: 'The instance has a public address.',
    },
  },
  errors: {
    'the answer does not say': { item: { Engine: 'mysql' }, message: /without PubliclyAccessible/ },
  },
  skips: {
    'an instance of Neptune': { item: { Engine: 'neptune', PubliclyAccessible: true } },
  },
});
