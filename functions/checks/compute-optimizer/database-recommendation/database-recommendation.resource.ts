import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { refuseErrors } from '../recommendations.judgement.ts';
import { regionEnrollment } from '../region-enrollment/region-enrollment.resource.ts';
import type {
  GetRDSDatabaseRecommendationsResponse,
  RDSDBRecommendation,
} from '../shapes.generated.ts';

/** A database that Compute Optimizer has measured for long enough. */
export const databaseRecommendation = defineResource<RDSDBRecommendation>({
  service: 'compute-optimizer',
  type: 'AWS::RDS::DBInstance',
  scope: 'regional',

  parent: regionEnrollment,
  list: {
    operation: 'GetRDSDatabaseRecommendations',
    action: 'compute-optimizer:GetRDSDatabaseRecommendations',
    input: { maxResults: 1000 },
    items: (answer: GetRDSDatabaseRecommendationsResponse) => {
      refuseErrors(answer);
      return answer.rdsDBRecommendations;
    },
  },

  select: (item, { accountId }) => answered(item.accountId, 'accountId') === accountId,

  identify: (item, { region }) => ({
    id: item.resourceArn,
    name: item.resourceArn?.split(':').at(-1),
    region,
  }),

  facts: {},
});
