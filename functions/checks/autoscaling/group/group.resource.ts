import { daysBefore } from '../../../core/judgement/days.ts';
import { defineResource } from '../../../core/resource.ts';
import type { ActivitiesType, AutoScalingGroup } from '../shapes.generated.ts';

export interface GroupFacts {
  DescribeScalingActivities: ActivitiesType;
}

export const group = defineResource<AutoScalingGroup, GroupFacts>({
  service: 'autoscaling',
  type: 'AWS::AutoScaling::AutoScalingGroup',
  scope: 'regional',

  list: {
    operation: 'DescribeAutoScalingGroups',
    action: 'autoscaling:DescribeAutoScalingGroups',
    input: { MaxRecords: 100 },
    items: 'AutoScalingGroups',
  },

  identify: ({ AutoScalingGroupARN, AutoScalingGroupName }, { region }) => ({
    id: AutoScalingGroupARN,
    name: AutoScalingGroupName,
    region,
  }),

  // A group has a status only while it is being deleted, and an operator if a service made it, which
  // alone can change it: https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_AutoScalingGroup.html
  select: ({ Status, Operator }) => Status === undefined && Operator === undefined,

  facts: {
    // By name, or AWS would look through the whole account:
    // https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DescribeScalingActivities.html
    DescribeScalingActivities: {
      action: 'autoscaling:DescribeScalingActivities',
      input: ({ AutoScalingGroupName }, _, now) => ({
        AutoScalingGroupName,
        Filters: [
          { Name: 'Status', Values: ['Failed'] },
          { Name: 'StartTimeLowerBound', Values: [daysBefore(now, 7).toISOString()] },
        ],
        MaxRecords: 100,
      }),
      pages: 'Activities',
    },
  },
});
