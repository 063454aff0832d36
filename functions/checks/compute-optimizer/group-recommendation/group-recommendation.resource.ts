import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { refuseErrors } from '../recommendations.judgement.ts';
import { regionEnrollment } from '../region-enrollment/region-enrollment.resource.ts';
import type {
  AutoScalingGroupRecommendation,
  GetAutoScalingGroupRecommendationsResponse,
} from '../shapes.generated.ts';

/** An Auto Scaling group that Compute Optimizer has measured for long enough. */
export const groupRecommendation = defineResource<AutoScalingGroupRecommendation>({
  service: 'compute-optimizer',
  type: 'AWS::AutoScaling::AutoScalingGroup',
  scope: 'regional',

  parent: regionEnrollment,
  list: {
    operation: 'GetAutoScalingGroupRecommendations',
    action: 'compute-optimizer:GetAutoScalingGroupRecommendations',
    input: { maxResults: 1000 },
    items: (answer: GetAutoScalingGroupRecommendationsResponse) => {
      refuseErrors(answer);
      return answer.autoScalingGroupRecommendations;
    },
  },

  select: (item, { accountId }) => answered(item.accountId, 'accountId') === accountId,

  identify: (item, { region }) => ({
    id: item.autoScalingGroupArn,
    name: item.autoScalingGroupName,
    region,
  }),

  facts: {},
});
