import {
  paginateListAWSDefaultServiceQuotas,
  paginateListServiceQuotas,
  type ServiceQuota,
} from '@aws-sdk/client-service-quotas';
import type { Place } from '../aws/place.ts';
import { type Answer, asked, good, note, type Question } from '../report/line.ts';

/** A quota that a platform with many tenants comes near to. */
export interface Watched {
  readonly id: string;
  readonly question: string;
  readonly service: string;
  /** The name that Service Quotas gives it. */
  readonly name: RegExp;
  /** AWS's own default where it is lowest: with less, the platform is slower than it has to be. */
  readonly least: number;
}

/**
 * Names and defaults: https://docs.aws.amazon.com/general/latest/gr/step-functions.html,
 * https://docs.aws.amazon.com/scheduler/latest/UserGuide/scheduler-quotas.html,
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html,
 * https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html
 */
export const watchedQuotas: readonly Watched[] = [
  {
    id: 'quota-start-execution',
    question: 'Step Functions: starts a second',
    service: 'states',
    name: /^StartExecution throttle token refill rate per second$/,
    least: 150,
  },
  {
    id: 'quota-state-transition',
    question: 'Step Functions: transitions a second',
    service: 'states',
    name: /^StateTransition\b.*refill rate/i,
    least: 800,
  },
  {
    id: 'quota-schedules',
    question: 'Scheduler: schedules',
    service: 'scheduler',
    name: /^Number of schedules$/,
    least: 1_000_000,
  },
  {
    id: 'quota-table-writes',
    question: 'DynamoDB: writes a second, a table',
    service: 'dynamodb',
    name: /^Table-level write throughput limit$/,
    least: 40_000,
  },
  {
    id: 'quota-table-reads',
    question: 'DynamoDB: reads a second, a table',
    service: 'dynamodb',
    name: /^Table-level read throughput limit$/,
    least: 40_000,
  },
  {
    id: 'quota-sign-ins',
    question: 'Cognito: sign-ins a second',
    service: 'cognito-idp',
    name: /^Rate of UserAuthentication requests$/,
    least: 120,
  },
];

/** What Service Quotas says of one service. */
export interface ServiceQuotas {
  /** What holds in this account, of the quotas for which AWS tells that. */
  readonly applied: readonly ServiceQuota[];
  readonly defaults: readonly ServiceQuota[];
}

export function quotaQuestions(place: Place): readonly Question<ServiceQuotas>[] {
  const services = new Map<string, Promise<ServiceQuotas>>();
  const quotasOf = (service: string) => {
    const known = services.get(service) ?? readQuotas(place, service);
    services.set(service, known);
    return known;
  };
  return watchedQuotas.map((watched) => ({
    ...watched,
    ask: () => quotasOf(watched.service),
    judge: (facts) => judgeQuota(watched, facts, place.region),
  }));
}

async function readQuotas({ aws }: Place, ServiceCode: string): Promise<ServiceQuotas> {
  const pages = { client: aws.quotas, pageSize: 100 };
  const quotas = (all: readonly { readonly Quotas?: ServiceQuota[] | undefined }[]) =>
    all.flatMap(({ Quotas = [] }) => Quotas);
  const applied = Array.fromAsync(paginateListServiceQuotas(pages, { ServiceCode }));
  const defaults = Array.fromAsync(paginateListAWSDefaultServiceQuotas(pages, { ServiceCode }));
  // Both are awaited, whichever fails: nobody would hear of the other's failure.
  const [first, second] = await Promise.allSettled([
    asked('servicequotas:ListServiceQuotas', applied),
    asked('servicequotas:ListAWSDefaultServiceQuotas', defaults),
  ]);
  if (first.status === 'rejected') throw first.reason;
  if (second.status === 'rejected') throw second.reason;
  return { applied: quotas(first.value), defaults: quotas(second.value) };
}

/** "If the applied quota value is not available, the quota is not retrieved": then only the default is known. */
export function judgeQuota(
  { service, name, least }: Watched,
  { applied, defaults }: ServiceQuotas,
  region: string,
): Answer {
  const named = ({ QuotaName = '', Value }: ServiceQuota) =>
    name.test(QuotaName) && Value !== undefined;
  const own = applied.find(named);
  const found = own ?? defaults.find(named);
  const console = `https://${region}.console.aws.amazon.com/servicequotas/home/services/${service}/quotas`;
  if (!found?.Value) {
    return note('Service Quotas lists no such quota: it cannot be read', `Look at ${console}`);
  }
  const { Value, QuotaCode = '' } = found;
  const number = Value.toLocaleString('en');
  if (!own) {
    return note(
      `AWS does not say what holds here; its default is ${number}`,
      `Look at ${console}/${QuotaCode}`,
    );
  }
  if (Value >= least) return good(number);
  return note(
    `${number}, and AWS's lowest default is ${least.toLocaleString('en')}`,
    `aws service-quotas request-service-quota-increase --region ${region} --service-code ${service} --quota-code ${QuotaCode} --desired-value ${least}`,
  );
}
