import type { WithFacts } from '../../../core/join.ts';
import { defineResource } from '../../../core/resource.ts';
import { membership } from '../../organizations/membership/membership.resource.ts';
import type { DescribeOrganizationResponse } from '../../organizations/shapes.generated.ts';
import { budget } from '../budget/budget.resource.ts';
import type { Budget, DescribeNotificationsForBudgetResponse } from '../shapes.generated.ts';

export interface AccountRelated {
  budgets: WithFacts<
    Budget,
    { DescribeNotificationsForBudget: DescribeNotificationsForBudgetResponse }
  >;
  /** One, `undefined` if the account is in no organisation. */
  membership: DescribeOrganizationResponse | undefined;
}

const all = { keys: () => ['account'], otherKeys: () => ['account'] } as const;

/** The account, with all of its budgets. */
// biome-ignore lint/complexity/noBannedTypes: no facts is an object without members.
export const account = defineResource<undefined, {}, AccountRelated>({
  service: 'budgets',
  type: 'AWS::Budgets::Account',
  scope: 'global',
  askedIn: { aws: 'us-east-1', 'aws-cn': 'cn-northwest-1' },
  anchor: true,

  identify: (_, { accountId }) => ({ id: accountId, name: accountId, region: 'global' }),

  facts: {},

  related: {
    budgets: {
      resource: budget,
      facts: ['DescribeNotificationsForBudget'],
      ...all,
    },
    membership: { resource: membership, ...all },
  },
});
