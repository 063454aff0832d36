import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { refuseErrors } from '../recommendations.judgement.ts';
import { regionEnrollment } from '../region-enrollment/region-enrollment.resource.ts';
import type {
  ECSServiceRecommendation,
  GetECSServiceRecommendationsResponse,
} from '../shapes.generated.ts';

/** A service on Fargate that Compute Optimizer has measured for long enough. */
export const serviceRecommendation = defineResource<ECSServiceRecommendation>({
  service: 'compute-optimizer',
  type: 'AWS::ECS::Service',
  scope: 'regional',

  parent: regionEnrollment,
  list: {
    operation: 'GetECSServiceRecommendations',
    action: 'compute-optimizer:GetECSServiceRecommendations',
    input: { maxResults: 1000 },
    items: (answer: GetECSServiceRecommendationsResponse) => {
      refuseErrors(answer);
      return answer.ecsServiceRecommendations;
    },
  },

  select: (item, { accountId }) => answered(item.accountId, 'accountId') === accountId,

  identify: (item, { region }) => ({
    id: item.serviceArn,
    name: item.serviceArn?.split('/').at(-1),
    region,
  }),

  facts: {},
});
