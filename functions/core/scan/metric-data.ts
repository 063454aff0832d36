import { ServiceError } from '../errors.ts';
import { type MetricPoint, type MetricSeries, metricCall } from '../metric-fact.ts';
import { misunderstood, type ReadPage } from './answers.ts';
import type { Asker } from './asker.ts';
import { type AwsRequest, callText, contextOf } from './aws-caller.ts';
import type { Read } from './read.ts';

/** A metric of one item, as CloudWatch is asked for it. */
export interface MetricQuery {
  readonly namespace: string;
  readonly name: string;
  readonly statistic: string;
  readonly periodSeconds: number;
  readonly dimensions: Readonly<Record<string, string>>;
}

/** What was answered for one query so far; each page may add to it. */
interface Answered {
  readonly periodSeconds: number;
  readonly points: MetricPoint[];
  /** The status in the last page that named it. */
  status: unknown;
  /** What was wrong on any page: no later one makes up for it. */
  fault?: string;
}

/** One element of `MetricDataResults`, of which anything may be missing. */
interface Result {
  readonly Id?: unknown;
  readonly StatusCode?: unknown;
  readonly Timestamps?: unknown;
  readonly Values?: unknown;
}

const member = 'MetricDataResults';

/** Asks for metrics in one call, at most 500, and answers for each in its turn. Throws AwsCallError, of all of them. */
export async function askMetrics(
  queries: readonly MetricQuery[],
  window: { readonly StartTime: Date; readonly EndTime: Date },
  place: Pick<AwsRequest, 'region' | 'askIn'>,
  asker: Asker,
): Promise<readonly Read<MetricSeries>[]> {
  const { api, operation } = metricCall;
  const MetricDataQueries = queries.map(asQuery);
  const input = { MetricDataQueries, ...window, ScanBy: 'TimestampAscending' };
  const request = { api, operation, ...place, input };
  const answered = new Map<string, Answered>(
    MetricDataQueries.map(({ Id, MetricStat: { Period } }) => [
      Id,
      { points: [], periodSeconds: Period, status: undefined },
    ]),
  );
  for await (const { elements } of pagesOf(request, asker)) {
    for (const element of elements) take(element as Result, answered, request);
  }
  return MetricDataQueries.map(({ Id }) => seriesOf(answered.get(Id), Id, request));
}

// An id has to begin with a small letter.
const asQuery = (query: MetricQuery, index: number) => ({
  Id: `q${index}`,
  MetricStat: {
    Metric: {
      Namespace: query.namespace,
      MetricName: query.name,
      Dimensions: Object.entries(query.dimensions).map(([Name, Value]) => ({ Name, Value })),
    },
    Period: query.periodSeconds,
    Stat: query.statistic,
  },
});

async function* pagesOf(request: AwsRequest, asker: Asker): AsyncGenerator<ReadPage> {
  const seen = new Set<string>();
  let token: string | undefined;
  do {
    const page = await asker.page({ request, token, read: resultsIn(request) }, {});
    if (page === 'gone' || 'value' in page) throw new Error('Nothing is declared to be an answer.');
    yield page;
    token = page.nextToken;
    if (token !== undefined && seen.has(token)) {
      throw misunderstood('repeated a pagination token', request);
    }
    if (token !== undefined) seen.add(token);
  } while (token !== undefined);
}

/** A message about the call as a whole says that a part of it was not done, whatever the statuses say. */
const resultsIn = (request: AwsRequest) => (answer: object) => {
  const results: unknown = Reflect.get(answer, member);
  if (!Array.isArray(results)) throw misunderstood(`answered without ${member}`, request);
  const messages: unknown = Reflect.get(answer, 'Messages');
  if (Array.isArray(messages) && messages.length > 0) {
    throw misunderstood(`answered with a message: ${JSON.stringify(messages)}`, request);
  }
  return results;
};

function take(
  { Id, StatusCode, Timestamps, Values }: Result,
  known: Map<string, Answered>,
  request: AwsRequest,
) {
  const own = known.get(String(Id));
  if (!own) throw misunderstood(`answered ${String(Id)}, which it was not asked for`, request);
  own.status = StatusCode;
  if (!Array.isArray(Timestamps) || !Array.isArray(Values) || Timestamps.length !== Values.length) {
    own.fault = 'a series without as many values as times';
    return;
  }
  Timestamps.forEach((begin: unknown, index) => {
    const value: unknown = Values[index];
    if (begin instanceof Date && typeof value === 'number') {
      const end = new Date(begin.getTime() + own.periodSeconds * 1000);
      own.points.push({ begin, end, value });
    } else own.fault = 'a point without time or value';
  });
}

/** Data that is not complete once there are no more pages is no data at all. */
function seriesOf(
  answered: Answered | undefined,
  id: string,
  request: AwsRequest,
): Read<MetricSeries> {
  const said = answered?.fault ?? answered?.status;
  if (answered && said === 'Complete') {
    return {
      value: { points: answered.points.sort((a, b) => a.begin.getTime() - b.begin.getTime()) },
    };
  }
  const error =
    said === undefined
      ? misunderstood(`answered without ${id}, which it was asked for`, request)
      : new ServiceError(
          `${callText(request)} answered a metric as ${String(said)}, and not as Complete.`,
          contextOf(request),
        );
  return { error };
}
