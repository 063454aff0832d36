import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { group } from './group.resource.ts';

export const check = defineCheck(group, {
  id: 'autoscaling-group-below-maximum',
  title: 'Groups that scale have not reached their maximum',
  severity: 'medium',
  category: 'performance',
  why: 'A group at its maximum cannot follow any more load: what comes on top waits or fails.',
  fix: 'Raise the maximum, having looked at the quota for instances; or find out why the group grew.',
  docs: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/asg-capacity-limits.html',
  // A group of one size does not scale.
  appliesTo: ({ MinSize, MaxSize }) => answered(MinSize, 'MinSize') < answered(MaxSize, 'MaxSize'),

  evaluate({ item }) {
    const maximum = answered(item.MaxSize, 'MaxSize');
    const desired = answered(item.DesiredCapacity, 'DesiredCapacity');
    if (desired < maximum) return pass();
    return fail(`The group wants a capacity of ${desired}, and its maximum is ${maximum}.`);
  },
});
