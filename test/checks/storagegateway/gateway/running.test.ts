import { check } from '../../../../functions/checks/storagegateway/gateway/running.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const of = (GatewayOperationalState: string, GatewayState: string) => ({
  item: { GatewayId: 'sgw-1', GatewayOperationalState },
  facts: { DescribeGatewayInformation: { GatewayState } },
});

describeCheck(check, {
  pass: {
    'it runs': of('ACTIVE', 'RUNNING'),
  },
  fail: {
    'it is shut down': {
      ...of('ACTIVE', 'SHUTDOWN'),
      message: 'The gateway is ACTIVE, its state SHUTDOWN.',
    },
    'AWS cannot reach it': {
      ...of('ACTIVE', 'RUNNING'),
      facts: { DescribeGatewayInformation: undefined },
      message: 'The gateway is not connected to AWS.',
    },
    'it is disabled': {
      ...of('DISABLED', 'RUNNING'),
      message: 'The gateway is DISABLED, its state RUNNING.',
    },
  },
  errors: {
    'the state is not answered': {
      item: { GatewayOperationalState: 'ACTIVE' },
      facts: { DescribeGatewayInformation: { GatewayId: 'sgw-1' } },
      message: /without GatewayState/,
    },
    'the state is not known': {
      ...of('ACTIVE', 'MELTED'),
      message: /"MELTED", which is not known/,
    },
    'whether it is active is not answered': {
      item: {},
      facts: { DescribeGatewayInformation: { GatewayState: 'RUNNING' } },
      message: /without GatewayOperationalState/,
    },
  },
});
