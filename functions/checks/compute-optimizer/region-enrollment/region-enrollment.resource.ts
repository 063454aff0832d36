import { defineResource } from '../../../core/resource.ts';
import { isEnrolled } from '../enrollment.judgement.ts';
import type { GetEnrollmentStatusResponse } from '../shapes.generated.ts';

/**
 * The enrolment as a region answers it: what its recommendations are listed within. An account that is not enrolled
 * has none, and asking for them would be refused.
 */
export const regionEnrollment = defineResource<GetEnrollmentStatusResponse>({
  service: 'compute-optimizer',
  type: 'AWS::ComputeOptimizer::RegionEnrollment',
  scope: 'regional',

  get: {
    operation: 'GetEnrollmentStatus',
    action: 'compute-optimizer:GetEnrollmentStatus',
  },

  select: isEnrolled,

  identify: (_, { accountId, region }) => ({ id: accountId, name: accountId, region }),

  facts: {},
});
