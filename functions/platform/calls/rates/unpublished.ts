import type { Rate } from '../../../core/flow/token-bucket.ts';
import type { Unpublished } from './limit.ts';

/** How fast we ask what nothing is published about. */
export const defaultRate: Rate = { perSecond: 4, burst: 8 };

const slow: Rate = { perSecond: 1, burst: 2 };
const acrossRegions: Unpublished = { unpublished: defaultRate, scope: 'account' };

/**
 * Services without published limits that are asked otherwise than by default: those that have answered a faster
 * rate for as long as we ask them, those that are known to throttle early, and those with one region for the account.
 */
export const unpublished: Readonly<Record<string, Unpublished>> = {
  'bcm-data-exports': acrossRegions,
  budgets: acrossRegions,
  // Every request costs: a few a day.
  ce: {
    unpublished: { perSecond: 0.5, burst: 1 },
    scope: 'account',
    // https://aws.amazon.com/aws-cost-management/aws-cost-explorer/pricing/
    paid: [{ of: 'all', dollars: 0.01 }],
  },
  // Its handlers ask the service itself, at that service's limits.
  cloudcontrol: { unpublished: { perSecond: 2, burst: 4 } },
  cloudfront: { unpublished: { perSecond: 2, burst: 4 }, scope: 'account' },
  'cost-optimization-hub': acrossRegions,
  datapipeline: { unpublished: slow },
  freetier: acrossRegions,
  globalaccelerator: acrossRegions,
  health: acrossRegions,
  iam: { unpublished: { perSecond: 4, burst: 12 }, scope: 'account' },
  route53domains: { unpublished: slow, scope: 'account' },
  s3: { unpublished: { perSecond: 40, burst: 80 } },
  s3control: { unpublished: { perSecond: 8, burst: 16 } },
  savingsplans: acrossRegions,
  ses: { unpublished: slow },
  shield: acrossRegions,
  sqs: { unpublished: { perSecond: 50, burst: 50 } },
  support: { unpublished: slow, scope: 'account' },
  'timestream-write': { unpublished: { perSecond: 0.5, burst: 1 } },
  waf: { unpublished: slow, scope: 'account' },
};
