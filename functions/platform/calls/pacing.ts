import { createTokenBucket, type Rate } from '../../core/flow/token-bucket.ts';
import type { Clock } from '../process/clock.ts';

// In calls. Below half of what AWS publishes for reads, per account and region; so the tenant's own software
// keeps the other half. Where AWS publishes nothing, the default.
const rates: Readonly<Record<string, Rate>> = {
  // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/WhatIsCloudTrail-Limits.html
  cloudtrail: { perSecond: 4, burst: 4 },
  cloudformation: { perSecond: 4, burst: 8 },
  // https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_limits.html
  cloudwatch: { perSecond: 4, burst: 4 },
  // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html
  logs: { perSecond: 4, burst: 4 },
  // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html
  dynamodb: { perSecond: 50, burst: 100 },
  // https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html
  ec2: { perSecond: 9, burst: 45 },
  // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/request-throttling.html
  ecs: { perSecond: 9, burst: 45 },
  // https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/elb-api-throttling.html
  elasticloadbalancing: { perSecond: 4.5, burst: 18 },
  iam: { perSecond: 4, burst: 12 },
  // https://docs.aws.amazon.com/kms/latest/developerguide/requests-per-second.html
  kms: { perSecond: 100, burst: 100 },
  // https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
  lambda: { perSecond: 7, burst: 7 },
  organizations: { perSecond: 4, burst: 4 },
  // https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DNSLimitations.html
  route53: { perSecond: 2, burst: 2 },
  s3: { perSecond: 40, burst: 80 },
  // https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_limits.html
  secretsmanager: { perSecond: 20, burst: 20 },
  // https://docs.aws.amazon.com/general/latest/gr/sns.html
  sns: { perSecond: 14, burst: 14 },
  sqs: { perSecond: 50, burst: 50 },
};

const defaultRate: Rate = { perSecond: 8, burst: 16 };

/** How fast an api is asked in one region of one account. */
export const rateOf = (api: string): Rate => rates[api] ?? defaultRate;

/** Waits until one more call is in order. First come, first served. */
export type Pace = () => Promise<void>;

/** Paces the calls of one api in one region of one account: each takes its token, and waits until it is there. */
export function createPace(api: string, clock: Clock): Pace {
  const bucket = createTokenBucket(rateOf(api));
  return async () => {
    const now = clock.now();
    bucket.take(1, now);
    const wait = Math.floor(bucket.wait(now));
    if (wait > 0) await clock.sleep(wait);
  };
}
