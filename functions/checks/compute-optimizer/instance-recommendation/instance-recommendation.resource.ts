import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { refuseErrors } from '../recommendations.judgement.ts';
import { regionEnrollment } from '../region-enrollment/region-enrollment.resource.ts';
import type {
  GetEC2InstanceRecommendationsResponse,
  InstanceRecommendation,
} from '../shapes.generated.ts';

/** An instance that Compute Optimizer has measured for long enough. */
export const instanceRecommendation = defineResource<InstanceRecommendation>({
  service: 'compute-optimizer',
  type: 'AWS::EC2::Instance',
  scope: 'regional',

  parent: regionEnrollment,
  list: {
    operation: 'GetEC2InstanceRecommendations',
    action: 'compute-optimizer:GetEC2InstanceRecommendations',
    input: { maxResults: 1000 },
    items: (answer: GetEC2InstanceRecommendationsResponse) => {
      refuseErrors(answer);
      return answer.instanceRecommendations;
    },
  },

  select: (item, { accountId }) => answered(item.accountId, 'accountId') === accountId,

  identify: (item, { region }) => ({
    id: item.instanceArn,
    name: item.instanceName || item.instanceArn?.split('/').at(-1),
    region,
  }),

  facts: {},
});
