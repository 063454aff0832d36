import { check } from '../../../../functions/checks/autoscaling/group/capacity-rebalanced.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { sampleGroup } from './sample-group.ts';

const mixed = (CapacityRebalance?: boolean) => ({
  item: {
    ...sampleGroup,
    MixedInstancesPolicy: { InstancesDistribution: { OnDemandPercentageAboveBaseCapacity: 50 } },
    ...(CapacityRebalance !== undefined && { CapacityRebalance }),
  },
});
const message = 'Capacity rebalancing is off.';

describeCheck(check, {
  pass: { 'it is on': mixed(true) },
  fail: {
    'it is off': { ...mixed(false), message },
    'nobody enabled it': { ...mixed(), message },
  },
  skips: {
    'a group that is not mixed': { item: sampleGroup },
    'a group whose instances are all on demand': {
      item: { ...sampleGroup, MixedInstancesPolicy: {} },
    },
  },
});
