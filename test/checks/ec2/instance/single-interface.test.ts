import { check } from '../../../../functions/checks/ec2/instance/single-interface.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const of = (...ids: string[]) => ({
  item: {
    State: { Name: 'running' as const },
    NetworkInterfaces: ids.map((NetworkInterfaceId) => ({ NetworkInterfaceId })),
  },
});

describeCheck(check, {
  pass: {
    'it has one': of('eni-1'),
    'it has none': of(),
    'the answer says that nobody manages it': {
      item: { ...of('eni-1').item, Operator: { Managed: false } },
    },
  },
  fail: {
    'it has two': { ...of('eni-1', 'eni-2'), message: 'The instance has 2 network interfaces.' },
  },
  skips: {
    'a node that EKS looks after': {
      item: { ...of('eni-1', 'eni-2').item, Operator: { Managed: true } },
    },
  },
});
