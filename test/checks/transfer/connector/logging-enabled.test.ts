import { check } from '../../../../functions/checks/transfer/connector/logging-enabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const Arn = 'arn:aws:transfer:us-east-1:123456789012:connector/c-1';
const base = { Arn, EgressType: 'SERVICE_MANAGED', Status: 'ACTIVE' } as const;
const of = (connector: object) => ({
  item: { Arn },
  facts: { DescribeConnector: { Connector: { ...base, ...connector } } },
});
const message = 'The connector has no logging role.';

describeCheck(check, {
  pass: {
    'it has a role': of({ LoggingRole: 'arn' }),
  },
  fail: {
    'it has none': { ...of({}), message },
    'the role is empty': { ...of({ LoggingRole: '' }), message },
  },
  errors: {
    'the connector is not answered': {
      item: { Arn },
      facts: { DescribeConnector: { Connector: undefined } },
      message: /without Connector/,
    },
  },
});
