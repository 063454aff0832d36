import { defineResource } from '../../../core/resource.ts';
import type { LifecyclePolicySummary } from '../shapes.generated.ts';

export const lifecyclePolicy = defineResource<LifecyclePolicySummary>({
  service: 'dlm',
  type: 'AWS::DLM::LifecyclePolicy',
  scope: 'regional',

  list: {
    operation: 'GetLifecyclePolicies',
    action: 'dlm:GetLifecyclePolicies',
    items: 'Policies',
  },

  identify: ({ PolicyId: id }, { partition, region, accountId }) => ({
    id: id && `arn:${partition}:dlm:${region}:${accountId}:policy/${id}`,
    name: id,
    region,
  }),

  facts: {},
});
