import { factsBehind } from '../check.ts';
import { asCallError, IncompleteAnswerError } from '../errors.ts';
import { faultOfWindow, type MetricSeries, metricCall, windowOf } from '../metric-fact.ts';
import type { MetricFact } from '../resource.ts';
import type { Asker } from './asker.ts';
import { contextOf } from './aws-caller.ts';
import type { Entry, ItemEntry } from './listing.ts';
import type { ListingContext } from './listing-context.ts';
import { askMetrics, type MetricQuery } from './metric-data.ts';
import { needsOf, type Unit } from './plan.ts';
import type { Read } from './read.ts';
import { requestFor } from './request.ts';

/** Reads metrics of the items of a unit, those of many items with one call. */
export interface MetricReader {
  /** The same entries, as far ahead as one call has room for their metrics. */
  readAhead(entries: AsyncIterable<Entry>): AsyncIterable<Entry>;
  /** One metric of an entry that was read ahead. Throws nothing. */
  read(name: string, entry: ItemEntry): Promise<Read<MetricSeries>>;
}

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html */
const most = { queries: 500, dataPoints: 100_800 };

type NamedMetric = readonly [name: string, fact: MetricFact<unknown>];
type Answers = ReadonlyMap<ItemEntry, ReadonlyMap<string, Read<MetricSeries>>>;
type Batch = () => Promise<Answers>;

/** One question about one item. */
interface Wanted {
  readonly entry: ItemEntry;
  readonly name: string;
  readonly region: string;
  readonly fact: MetricFact<unknown>;
  readonly query: MetricQuery;
}

export function createMetricReader(unit: Unit, context: ListingContext): MetricReader {
  const metrics = metricsOf(unit);
  const size = batchSize(metrics);
  const batches = new WeakMap<ItemEntry, Batch>();
  return {
    async *readAhead(entries) {
      if (metrics.length === 0) {
        yield* entries;
        return;
      }
      for await (const group of groupsOf(entries, size)) {
        const items = group.filter((entry) => entry.kind === 'item');
        const batch = once(() => askBatch(items, { unit, metrics, ...context }));
        for (const item of items) batches.set(item, batch);
        yield* group;
      }
    },

    async read(name, entry) {
      const answers = await batches.get(entry)?.();
      const answer = answers?.get(entry)?.get(name);
      if (answer) return answer;
      const error = new Error(`${name} was not asked for with the others of its batch.`);
      return { error: asCallError(error, { ...contextOf({ ...metricCall, ...entry.identity }) }) };
    },
  };
}

function metricsOf(unit: Unit): readonly NamedMetric[] {
  return needsOf(unit).flatMap((name): readonly NamedMetric[] => {
    const fact = unit.resource.facts[name];
    if (!fact?.metric) return [];
    const fault = faultOfWindow(fact.metric);
    if (fault) throw new Error(`The metric ${name} of ${unit.resource.type}: ${fault}.`);
    return [[name, fact]];
  });
}

/** How many items one call has room for, with all their metrics. */
function batchSize(metrics: readonly NamedMetric[]): number {
  const points = metrics.reduce(
    (sum, [, { metric }]) => sum + (metric.days * 86_400) / metric.periodSeconds + 1,
    0,
  );
  const room = Math.min(most.queries / metrics.length, most.dataPoints / points);
  return Math.max(1, Math.floor(room));
}

async function* groupsOf(entries: AsyncIterable<Entry>, size: number) {
  let group: Entry[] = [];
  for await (const entry of entries) {
    group.push(entry);
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

const once = <Result>(make: () => Promise<Result>): (() => Promise<Result>) => {
  let made: Promise<Result> | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

interface Asking extends ListingContext {
  readonly unit: Unit;
  readonly metrics: readonly NamedMetric[];
}

/** The metrics of all items that some check wants to know them of: one call for each region and window. */
async function askBatch(items: readonly ItemEntry[], asking: Asking): Promise<Answers> {
  const answers = new Map(items.map((item) => [item, new Map<string, Read<MetricSeries>>()]));
  const wanted = items
    .filter(({ identity }) => asking.isChosen(identity.region))
    .flatMap((entry) =>
      wantedOf(entry, asking, (name, error) => answers.get(entry)?.set(name, error)),
    );
  const calls = Map.groupBy(wanted, ({ region, fact: { metric } }) =>
    [region, metric.days, metric.periodSeconds].join(' '),
  );
  await Promise.all(
    [...calls.values()].map(async (together) => {
      const series = await askTogether(together, asking);
      together.forEach(({ entry, name }, index) => {
        const answer = series[index];
        if (answer) answers.get(entry)?.set(name, answer);
      });
    }),
  );
  return answers;
}

/** @param fails Told of a metric that cannot be asked for, which spoils this item alone. */
function wantedOf(
  entry: ItemEntry,
  { unit, metrics }: Asking,
  fails: (name: string, error: Read<MetricSeries>) => void,
): readonly Wanted[] {
  return metrics.flatMap(([name, fact]): readonly Wanted[] => {
    if (!unit.checks.some((check) => factsBehind(check).includes(name) && mayApply(check, entry)))
      return [];
    try {
      const region = fact.region ? fact.region(entry.item, entry.scope) : entry.identity.region;
      if (!region || region === 'global') {
        throw new IncompleteAnswerError(`AWS did not say in which region ${name} is reported.`);
      }
      return [{ entry, name, region, fact, query: queryOf(fact, entry.item) }];
    } catch (thrown) {
      fails(name, { error: asCallError(thrown, contextOf({ ...metricCall, ...entry.identity })) });
      return [];
    }
  });
}

/** A check that cannot tell is an error of its own, and needs no metric for that. */
function mayApply(check: Unit['checks'][number], { item }: ItemEntry): boolean {
  try {
    return check.appliesTo?.(item) ?? true;
  } catch {
    return false;
  }
}

function queryOf({ metric }: MetricFact<unknown>, item: unknown): MetricQuery {
  const { namespace, name, statistic, periodSeconds } = metric;
  const dimensions = Object.entries(metric.dimensions(item)).map(([dimension, value]) => {
    if (!value) throw new IncompleteAnswerError(`AWS answered without ${dimension}.`);
    return [dimension, value] as const;
  });
  return { namespace, name, statistic, periodSeconds, dimensions: Object.fromEntries(dimensions) };
}

async function askTogether(
  together: readonly Wanted[],
  { unit, now, asker }: Pick<Asking, 'unit' | 'now'> & { readonly asker: Asker },
): Promise<readonly Read<MetricSeries>[]> {
  const [first] = together;
  if (!first) return [];
  const { region, fact, entry } = first;
  const { api, operation } = metricCall;
  try {
    const place = requestFor({ api, operation }, unit.resource, { ...entry.scope, region });
    const queries = together.map(({ query }) => query);
    return await askMetrics(queries, windowOf(fact.metric, now), place, asker);
  } catch (thrown) {
    const error = asCallError(thrown, contextOf({ ...metricCall, region }));
    return together.map(() => ({ error }));
  }
}
