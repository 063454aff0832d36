import { answered } from '../../../core/judgement/answer.ts';
import { type Absences, defineResource } from '../../../core/resource.ts';
import { membership } from '../../organizations/membership/membership.resource.ts';
import type { DescribeOrganizationResponse } from '../../organizations/shapes.generated.ts';
import { anomaly } from '../anomaly/anomaly.resource.ts';
import { anomalySubscription } from '../anomaly-subscription/anomaly-subscription.resource.ts';
import { askedIn, lastThirtyDays, lastTwoMonths, paid } from '../cost-explorer.judgement.ts';
import { monitor } from '../monitor/monitor.resource.ts';
import type {
  Anomaly,
  AnomalyMonitor,
  AnomalySubscription,
  CostAllocationTag,
  GetCostAndUsageResponse,
  GetReservationUtilizationResponse,
  GetSavingsPlansCoverageResponse,
  GetSavingsPlansUtilizationResponse,
  ListCostAllocationTagsResponse,
} from '../shapes.generated.ts';

export interface AccountFacts {
  GetReservationUtilization: GetReservationUtilizationResponse;
  GetSavingsPlansCoverage: GetSavingsPlansCoverageResponse;
  GetSavingsPlansUtilization: GetSavingsPlansUtilizationResponse;
  /** The cost of the last two closed months, by service. */
  ServiceCost: GetCostAndUsageResponse;
  /** The keys by which costs can be told apart. */
  ListCostAllocationTags: ListCostAllocationTagsResponse;
  UsageCost: GetCostAndUsageResponse;
  /** The cost of what has none of these keys. */
  UntaggedUsageCost: GetCostAndUsageResponse;
}

export interface AccountRelated {
  anomalies: Anomaly;
  monitors: AnomalyMonitor;
  subscriptions: AnomalySubscription;
  /** One, `undefined` if the account is in no organisation. */
  membership: DescribeOrganizationResponse | undefined;
}

const all = { keys: () => ['account'], otherKeys: () => ['account'] } as const;

/** What can carry a tag; taxes, credits, fees and support cannot. */
const usage = {
  Dimensions: {
    Key: 'RECORD_TYPE',
    Values: ['Usage', 'DiscountedUsage', 'SavingsPlanCoveredUsage'],
  },
};

const spendOf = (now: Date, filter: object) => ({
  TimePeriod: lastThirtyDays(now),
  Granularity: 'MONTHLY',
  Metrics: ['AmortizedCost'],
  Filter: filter,
});

/** There is no commitment of which it could tell, or Cost Explorer has no data yet: no verdict either way. */
const withoutData: Absences = {
  DataUnavailableException:
    'https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_GetSavingsPlansUtilization.html',
} as const;

/** The account as a whole, as Cost Explorer sees it. Each of its facts and joins but the last is a paid request. */
export const account = defineResource<undefined, AccountFacts, AccountRelated>({
  service: 'ce',
  type: 'AWS::CE::Account',
  scope: 'global',
  askedIn,
  anchor: true,

  identify: (_, { accountId }) => ({ id: accountId, name: accountId, region: 'global' }),

  facts: {
    GetReservationUtilization: {
      action: 'ce:GetReservationUtilization',
      paid,
      pages: 'UtilizationsByTime',
      input: (_, _scope, now) => ({ TimePeriod: lastThirtyDays(now) }),
      absentOn: withoutData,
    },
    GetSavingsPlansCoverage: {
      action: 'ce:GetSavingsPlansCoverage',
      paid,
      pages: 'SavingsPlansCoverages',
      input: (_, _scope, now) => ({ TimePeriod: lastThirtyDays(now) }),
      absentOn: withoutData,
    },
    GetSavingsPlansUtilization: {
      action: 'ce:GetSavingsPlansUtilization',
      paid,
      input: (_, _scope, now) => ({ TimePeriod: lastThirtyDays(now) }),
      absentOn: withoutData,
    },
    ListCostAllocationTags: {
      action: 'ce:ListCostAllocationTags',
      paid,
      pages: 'CostAllocationTags',
      input: () => ({ Status: 'Active', Type: 'UserDefined', MaxResults: 1000 }),
      // The account that pays the bill alone has them.
      notEnabledOn: {
        "AccessDeniedException: Linked account doesn't have access to cost allocation tags":
          'https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/activating-tags.html',
      },
    },
    // Fees of commitments are spread over their term; what no service is used for is left out.
    ServiceCost: {
      operation: 'GetCostAndUsage',
      action: 'ce:GetCostAndUsage',
      paid,
      pages: 'ResultsByTime',
      input: (_, _scope, now) => ({
        TimePeriod: lastTwoMonths(now),
        Granularity: 'MONTHLY',
        Metrics: ['AmortizedCost'],
        GroupBy: [{ Type: 'DIMENSION', Key: 'SERVICE' }],
        Filter: {
          Not: { Dimensions: { Key: 'RECORD_TYPE', Values: ['Credit', 'Refund', 'Tax'] } },
        },
      }),
    },
    UsageCost: {
      operation: 'GetCostAndUsage',
      action: 'ce:GetCostAndUsage',
      paid,
      pages: 'ResultsByTime',
      input: (_, _scope, now) => spendOf(now, usage),
    },
    UntaggedUsageCost: {
      operation: 'GetCostAndUsage',
      action: 'ce:GetCostAndUsage',
      paid,
      pages: 'ResultsByTime',
      from: 'ListCostAllocationTags',
      input: (_, _scope, now, from: ListCostAllocationTagsResponse) =>
        spendOf(now, withoutTags(answered(from.CostAllocationTags, 'CostAllocationTags'))),
    },
  },

  related: {
    anomalies: { resource: anomaly, ...all },
    monitors: { resource: monitor, ...all },
    subscriptions: { resource: anomalySubscription, ...all },
    membership: { resource: membership, ...all },
  },
});

/** A filter needs two parts at least: without any key it is all usage. */
function withoutTags(tags: readonly CostAllocationTag[]): object {
  if (tags.length === 0) return usage;
  const lacking = tags.map(({ TagKey }) => ({
    Tags: { Key: answered(TagKey, 'TagKey'), MatchOptions: ['ABSENT'] },
  }));
  return { And: [usage, ...lacking] };
}
