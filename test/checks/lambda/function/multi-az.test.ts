import { check } from '../../../../functions/checks/lambda/function/multi-az.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const subnet = (SubnetId: string, zone: string) => ({
  SubnetId,
  AvailabilityZone: `us-east-1${zone}`,
});
const inSubnets = (...subnets: ReturnType<typeof subnet>[]) => ({
  item: {
    FunctionName: 'f',
    VpcConfig: { VpcId: 'vpc-1', SubnetIds: subnets.map(({ SubnetId }) => SubnetId) },
  },
  related: { subnets },
});
const message = 'The function runs in us-east-1a alone.';

describeCheck(check, {
  pass: {
    'its subnets are in two zones': inSubnets(subnet('subnet-1', 'a'), subnet('subnet-2', 'b')),
    'two of three are seen, in two zones': {
      item: {
        FunctionName: 'f',
        VpcConfig: { SubnetIds: ['subnet-1', 'subnet-2', 'subnet-3'] },
      },
      related: { subnets: [subnet('subnet-1', 'a'), subnet('subnet-2', 'b')] },
    },
  },
  fail: {
    'it has one': { ...inSubnets(subnet('subnet-1', 'a')), message },
    'both are in one zone': {
      ...inSubnets(subnet('subnet-1', 'a'), subnet('subnet-2', 'a')),
      message,
    },
  },
  none: {
    'one was deleted, and could have been in another zone': {
      ...inSubnets(subnet('subnet-1', 'a'), subnet('subnet-2', 'b')),
      related: { subnets: [subnet('subnet-1', 'a')] },
    },
    'all were deleted': {
      ...inSubnets(subnet('subnet-1', 'a')),
      related: { subnets: [] },
    },
  },
  errors: {
    'a subnet has no zone': {
      ...inSubnets(subnet('subnet-1', 'a')),
      related: { subnets: [{ SubnetId: 'subnet-1' }] },
      message: /without AvailabilityZone/,
    },
  },
  skips: {
    'a function in no VPC': { item: { FunctionName: 'f' } },
    'a function that left its VPC': {
      item: { FunctionName: 'f', VpcConfig: { VpcId: '', SubnetIds: [] } },
    },
    'a function whose network names no subnets': {
      item: { FunctionName: 'f', VpcConfig: {} },
    },
  },
});
