import { check } from '../../../../functions/checks/ec2/vpc-endpoint/multi-az.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = {
  OwnerId: '123456789012',
  RequesterManaged: false,
  State: 'Available' as const,
  VpcEndpointType: 'Interface' as const,
};

describeCheck(check, {
  pass: { 'it stands in two': { item: { ...item, SubnetIds: ['subnet-1', 'subnet-2'] } } },
  fail: {
    'it stands in one': {
      item: { ...item, SubnetIds: ['subnet-1'] },
      message: 'The endpoint stands in one zone only: subnet subnet-1.',
    },
    'nothing says who made it': {
      item: { ...item, RequesterManaged: undefined, SubnetIds: ['subnet-1'] },
      message: 'The endpoint stands in one zone only: subnet subnet-1.',
    },
  },
  errors: { 'the subnets were left out': { item, message: /without SubnetIds/ } },
  skips: {
    'a gateway endpoint': { item: { ...item, VpcEndpointType: 'Gateway' } },
    'one of a Gateway Load Balancer': { item: { ...item, VpcEndpointType: 'GatewayLoadBalancer' } },
    'one that waits': { item: { ...item, State: 'PendingAcceptance' } },
  },
});
