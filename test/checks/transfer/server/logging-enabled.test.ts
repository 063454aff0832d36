import { check } from '../../../../functions/checks/transfer/server/logging-enabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const Arn = 'arn:aws:transfer:us-east-1:123456789012:server/s-1';
const of = (server: object) => ({
  item: { Arn },
  facts: { DescribeServer: { Server: { Arn, ...server } } },
});
const message = 'The server has neither log group nor role.';

describeCheck(check, {
  pass: {
    'it has a log group': of({ StructuredLogDestinations: ['arn'] }),
    'it has a role, as of old': of({ LoggingRole: 'arn', StructuredLogDestinations: [] }),
    'it has both': of({ LoggingRole: 'arn', StructuredLogDestinations: ['arn'] }),
  },
  fail: {
    'it has neither': { ...of({}), message },
    'both are empty': { ...of({ LoggingRole: '', StructuredLogDestinations: [] }), message },
  },
  errors: {
    'the server is not answered': {
      item: { Arn },
      facts: { DescribeServer: { Server: undefined } },
      message: /without Server/,
    },
  },
});
