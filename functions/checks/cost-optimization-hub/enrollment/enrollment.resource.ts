import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { defineResource } from '../../../core/resource.ts';
import type { AccountEnrollmentStatus } from '../shapes.generated.ts';

/**
 * The enrolment of this account, where it is enrolled: what its recommendations are listed within. Asking for them
 * without it is refused, with the code of every wrong input. Northern Virginia answers for all regions:
 * https://docs.aws.amazon.com/general/latest/gr/cost-optimization-hub.html
 */
export const enrollment = defineResource<AccountEnrollmentStatus>({
  service: 'cost-optimization-hub',
  type: 'AWS::CostOptimizationHub::Enrollment',
  scope: 'global',
  askedIn: { aws: 'us-east-1' },

  list: {
    operation: 'ListEnrollmentStatuses',
    action: 'cost-optimization-hub:ListEnrollmentStatuses',
    input: { maxResults: 100 },
    items: 'items',
  },

  select: (item, { accountId }) =>
    answered(item.accountId, 'accountId') === accountId &&
    kindOfWord(item.status, 'status', { on: ['Active'], off: ['Inactive'] }) === 'on',

  identify: ({ accountId }) => ({ id: accountId, name: accountId, region: 'global' }),

  facts: {},
});
