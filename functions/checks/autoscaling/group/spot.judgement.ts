import { answered } from '../../../core/judgement/answer.ts';
import type { AutoScalingGroup } from '../shapes.generated.ts';

/**
 * Whether a mixed group may launch spot instances: beyond the base, up to its maximum. Left out, all
 * are on demand, and the base is 0:
 * https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_InstancesDistribution.html
 */
export function launchesSpot({ MixedInstancesPolicy: policy, MaxSize }: AutoScalingGroup): boolean {
  if (!policy) return false;
  const { OnDemandPercentageAboveBaseCapacity: percentage = 100, OnDemandBaseCapacity: base = 0 } =
    policy.InstancesDistribution ?? {};
  return percentage < 100 && base < answered(MaxSize, 'MaxSize');
}
