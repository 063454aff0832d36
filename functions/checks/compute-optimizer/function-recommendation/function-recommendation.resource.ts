import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { regionEnrollment } from '../region-enrollment/region-enrollment.resource.ts';
import type { LambdaFunctionRecommendation } from '../shapes.generated.ts';

/** A function, or a version of one, that Compute Optimizer has measured. */
export const functionRecommendation = defineResource<LambdaFunctionRecommendation>({
  service: 'compute-optimizer',
  type: 'AWS::Lambda::Function',
  scope: 'regional',

  parent: regionEnrollment,
  list: {
    operation: 'GetLambdaFunctionRecommendations',
    action: 'compute-optimizer:GetLambdaFunctionRecommendations',
    input: { maxResults: 1000 },
    items: 'lambdaFunctionRecommendations',
  },

  select: (item, { accountId }) => answered(item.accountId, 'accountId') === accountId,

  identify: (item, { region }) => ({
    id: item.functionArn,
    name: item.functionArn?.replace(/^.*:function:/, ''),
    region,
  }),

  facts: {},
});
