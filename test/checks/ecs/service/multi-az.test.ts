import { check } from '../../../../functions/checks/ecs/service/multi-az.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const subnet = (SubnetId: string, zone: string) => ({
  SubnetId,
  AvailabilityZone: `us-east-1${zone}`,
});
const inSubnets = (...subnets: ReturnType<typeof subnet>[]) => ({
  item: {
    status: 'ACTIVE',
    networkConfiguration: {
      awsvpcConfiguration: { subnets: subnets.map(({ SubnetId }) => SubnetId) },
    },
  },
  related: { subnets },
});
const message = 'The service runs in us-east-1a alone.';

describeCheck(check, {
  pass: {
    'its subnets are in two zones': inSubnets(subnet('subnet-1', 'a'), subnet('subnet-2', 'b')),
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
  skips: {
    'a service on the network of its machines': { item: { status: 'ACTIVE' } },
    'a service that is drained': {
      item: { ...inSubnets(subnet('subnet-1', 'a')).item, status: 'DRAINING' },
    },
  },
});
