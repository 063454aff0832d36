import { defineResource } from '../../../core/resource.ts';
import { enrollment } from '../enrollment/enrollment.resource.ts';
import type { AccountEnrollmentStatus } from '../shapes.generated.ts';

/** The account, with its enrolment where it is enrolled. */
// biome-ignore lint/complexity/noBannedTypes: no facts is an object without members.
export const account = defineResource<undefined, {}, { enrollments: AccountEnrollmentStatus }>({
  service: 'cost-optimization-hub',
  type: 'AWS::CostOptimizationHub::Account',
  scope: 'global',
  askedIn: { aws: 'us-east-1' },
  anchor: true,

  identify: (_, { accountId }) => ({ id: accountId, name: accountId, region: 'global' }),

  facts: {},

  related: {
    enrollments: {
      resource: enrollment,
      keys: () => ['account'],
      otherKeys: () => ['account'],
    },
  },
});
