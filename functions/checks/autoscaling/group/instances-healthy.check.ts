import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { group } from './group.resource.ts';
import { capacityOf } from './group-instances.judgement.ts';

export const check = defineCheck(group, {
  id: 'autoscaling-group-instances-healthy',
  title: 'Groups hold as many healthy instances as they want',
  severity: 'high',
  category: 'health',
  why: 'What a group cannot launch is missing when load comes, and an unhealthy instance that stays answers with errors.',
  fix: 'Read the activity history of the group, and mend what keeps instances from starting or from passing their health checks.',
  docs: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-health-checks.html',

  evaluate({ item }) {
    const desired = answered(item.DesiredCapacity, 'DesiredCapacity');
    const { healthy, unhealthy, isMoving } = capacityOf(answered(item.Instances, 'Instances'));
    if (unhealthy.length > 0) return fail(`Instances that are unhealthy: ${unhealthy.join(', ')}.`);
    // In vCPUs and memory, instances do not tell how much of the desired capacity they are:
    // https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_AutoScalingGroup.html
    if ((item.DesiredCapacityType ?? 'units') !== 'units') return noVerdict();
    if (healthy >= desired) return pass();
    if (isMoving) return noVerdict();
    return fail(`The group wants a capacity of ${desired}, and has ${healthy} in service.`);
  },
});
