import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { enrollment } from '../enrollment/enrollment.resource.ts';
import type { AccountEnrollmentStatus, Recommendation } from '../shapes.generated.ts';

/** What AWS recommends for this account. Of several for one resource, AWS lists the one that saves most. */
export const recommendation = defineResource<Recommendation>({
  service: 'cost-optimization-hub',
  type: 'AWS::CostOptimizationHub::Recommendation',
  scope: 'global',
  askedIn: { aws: 'us-east-1' },

  parent: enrollment,
  list: {
    operation: 'ListRecommendations',
    action: 'cost-optimization-hub:ListRecommendations',
    input: ({ accountId }: AccountEnrollmentStatus) => ({
      filter: { accountIds: [answered(accountId, 'accountId')] },
      maxResults: 1000,
    }),
    items: 'items',
  },

  // What is to be bought is no resource yet, and has the id of the recommendation alone.
  identify: ({ resourceArn, resourceId, recommendationId }) => ({
    id: resourceArn || recommendationId,
    name: resourceId || recommendationId,
    region: 'global',
  }),

  facts: {},
});
