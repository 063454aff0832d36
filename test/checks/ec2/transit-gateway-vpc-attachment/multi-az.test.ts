import { check } from '../../../../functions/checks/ec2/transit-gateway-vpc-attachment/multi-az.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const of = (...SubnetIds: string[]) => ({
  item: { VpcOwnerId: '123456789012', State: 'available' as const, SubnetIds },
});

describeCheck(check, {
  pass: { 'it does in two': of('subnet-1', 'subnet-2') },
  fail: {
    'it does in one': {
      ...of('subnet-1'),
      message: 'The VPC hangs on the gateway in one zone only: subnet subnet-1.',
    },
  },
  skips: {
    'one that was deleted': { item: { ...of('subnet-1').item, State: 'deleted' } },
    'one of a VPC of another account': {
      item: { ...of('subnet-1').item, VpcOwnerId: '999999999999' },
    },
  },
});
