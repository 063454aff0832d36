import { defineCheck, fail, pass } from '../../../core/check.ts';
import { group } from './group.resource.ts';
import { launchesSpot } from './spot.judgement.ts';

export const check = defineCheck(group, {
  id: 'autoscaling-group-capacity-rebalanced',
  title: 'Groups replace spot instances before they are interrupted',
  severity: 'low',
  category: 'reliability',
  why: 'Without it a group waits until EC2 takes a spot instance away, with two minutes of notice, and only then launches another.',
  fix: 'Enable capacity rebalancing of the group.',
  docs: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-capacity-rebalancing.html',
  appliesTo: (item) => launchesSpot(item),

  // Left out, nobody enabled it:
  // https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_AutoScalingGroup.html
  evaluate: ({ item }) => (item.CapacityRebalance ? pass() : fail('Capacity rebalancing is off.')),
});
