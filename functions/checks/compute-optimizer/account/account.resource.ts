import { defineResource } from '../../../core/resource.ts';
import type { GetEnrollmentStatusResponse } from '../shapes.generated.ts';

/** Whether Compute Optimizer is on, which holds for the whole account. */
export const account = defineResource<GetEnrollmentStatusResponse>({
  service: 'compute-optimizer',
  type: 'AWS::ComputeOptimizer::Enrollment',
  scope: 'global',

  get: {
    operation: 'GetEnrollmentStatus',
    action: 'compute-optimizer:GetEnrollmentStatus',
  },

  identify: (_, { accountId }) => ({ id: accountId, name: accountId, region: 'global' }),

  facts: {},
});
