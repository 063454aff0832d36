import type { AwsRequest } from './wire/request.ts';
import { json, type WireResponse } from './wire/response.ts';

/**
 * What AWS answers of an account that is new, where the emulators behind say nothing, or that of one
 * that is long in use: Service Quotas, the sandbox of SES, Lambda's reduced concurrency.
 *
 * @returns undefined for every other request
 */
export function answerOfNewAccount({
  service,
  operation,
  parameters,
}: AwsRequest): WireResponse | undefined {
  const answer = answers[`${service.name}:${operation}`];
  return answer && json(200, answer(parameters));
}

type Answers = Readonly<Record<string, (parameters: AwsRequest['parameters']) => object>>;

const answers: Answers = {
  // "In the sandbox: 200 messages per 24-hour period, one a second":
  // https://docs.aws.amazon.com/ses/latest/dg/request-production-access.html
  'sesv2:GetAccount': () => ({
    DedicatedIpAutoWarmupEnabled: false,
    EnforcementStatus: 'HEALTHY',
    ProductionAccessEnabled: false,
    SendingEnabled: true,
    SendQuota: { Max24HourSend: 200, MaxSendRate: 1, SentLast24Hours: 0 },
    SuppressionAttributes: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
  }),
  // "New AWS accounts have reduced concurrency": 10 is what they are seen to have.
  // https://repost.aws/knowledge-center/lambda-concurrency-limit-increase
  'lambda:GetAccountSettings': () => ({
    AccountLimit: {
      TotalCodeSize: 80_530_636_800,
      CodeSizeUnzipped: 262_144_000,
      CodeSizeZipped: 52_428_800,
      ConcurrentExecutions: 10,
      UnreservedConcurrentExecutions: 10,
    },
    AccountUsage: { TotalCodeSize: 0, FunctionCount: 0 },
  }),
  'service-quotas:ListServiceQuotas': quotasOf,
  'service-quotas:ListAWSDefaultServiceQuotas': quotasOf,
};

interface Quota {
  readonly QuotaName: string;
  readonly Value: number;
  /** Left out where AWS's pages do not have it. */
  readonly QuotaCode?: string;
}

/**
 * A few quotas of each service, by the names and with the defaults that AWS's own pages have: see
 * bin/doctor/examine/quotas.ts.
 */
const quotas: Readonly<Record<string, readonly Quota[]>> = {
  states: [
    { QuotaName: 'StartExecution throttle token refill rate per second', Value: 300 },
    { QuotaName: 'StartExecution throttle token bucket size', Value: 1300 },
  ],
  scheduler: [{ QuotaName: 'Number of schedules', Value: 10_000_000 }],
  dynamodb: [
    { QuotaName: 'Table-level read throughput limit', Value: 40_000, QuotaCode: 'L-CF0CBE56' },
    { QuotaName: 'Table-level write throughput limit', Value: 40_000, QuotaCode: 'L-AB614373' },
  ],
  'cognito-idp': [
    { QuotaName: 'Rate of UserAuthentication requests', Value: 120, QuotaCode: 'L-026ADBA3' },
  ],
};

function quotasOf({ ServiceCode }: AwsRequest['parameters']): object {
  const own = quotas[String(ServiceCode)] ?? [];
  return { Quotas: own.map((quota) => ({ ServiceCode, Adjustable: true, ...quota })) };
}
