import * as z from 'zod';
import { Baseline } from '../core/baseline.ts';
import { blockedAfter, wasAsked } from '../core/blocked.ts';
import {
  type Change,
  type Comparison,
  ComparisonState,
  createComparison,
  type Listing,
} from '../core/changes.ts';
import { listingCallsOf, type Severity } from '../core/check.ts';
import { PlatformError } from '../core/errors.ts';
import type { UnitEnd } from '../core/scan/cursor.ts';
import { asked, type Unit } from '../core/scan/plan.ts';
import type { ScanStep } from '../core/scan.ts';
import type { ChangeCounts, StatusCounts } from '../core/shard.ts';
import type { StoredObject } from '../core/stored-object.ts';
import type { ExecutionId } from '../core/tenancy.ts';
import type { Marker, Watermark } from '../core/watermark.ts';
import { type Clock, systemClock } from '../platform/clock.ts';
import { contentPrint, rebuildBaseline, storeSnapshot } from './finding-baseline.ts';
import { findingUpdate, historyItem } from './findings.ts';
import { type FindingOwner, resourceHash } from './keys.ts';
import { createLane } from './lane.ts';
import type { Store } from './shards.ts';
import { ConditionFailedError } from './store-error.ts';
import { loadObject, storeObject } from './stored-objects.ts';
import type { Item, Table } from './table.ts';
import { readWatermark, saveWatermark } from './watermarks.ts';

/** What a run is compared with. `findings`: an earlier run died, so the snapshot could not be used. */
const BaselineSource = z.enum(['none', 'snapshot', 'findings']);
type BaselineSource = z.infer<typeof BaselineSource>;

export interface FindingWriterOptions extends FindingOwner {
  readonly executionId: ExecutionId;
  /** The time of the run, the same for all its shards and entries. */
  readonly now: Date;
  /** The regions that the run judges: findings of others are left alone. */
  readonly regions: readonly string[];
  /** Of each check of the run, with the tenant's overrides. */
  readonly severityOf: (checkId: string) => Severity;
  /**
   * When this process is certainly gone, in milliseconds since 1970: the function's own end. Nothing
   * is written after it, and from a minute later on another run may take over.
   */
  readonly deadline: number;
  /** What `suspend` of the shard's entry before answered. */
  readonly resume?: StoredObject;
  /** @default 16 */
  readonly writesInFlight?: number;
  /** When history may go, by the tenant's plan. @default never */
  readonly keepHistoryUntil?: Date;
  readonly clock?: Clock;
}

export interface WriterResult {
  /** Of the observations of all entries. */
  readonly counts: StatusCounts;
  readonly changes: ChangeCounts;
  readonly baseline: BaselineSource;
}

/** Writes what changed in one account's service. One writer at a time, per account and service. */
export interface FindingWriter {
  /** Resolves once the step's changes are under way; rejects when an earlier one failed. */
  take(step: ScanStep): Promise<void>;
  /** Of all entries so far. */
  progress(): WriterResult;
  /** Leaves in good order: the next entry goes on from what it answers. */
  suspend(): Promise<StoredObject>;
  /** Writes what is gone, then the snapshot, then the watermark. */
  finish(): Promise<WriterResult>;
  /** Gives up without an end: the next run compares with the findings themselves. */
  release(): Promise<void>;
}

/** Another run writes the findings of this account's service. An API answers 409. */
export class MarkerHeldError extends PlatformError {
  readonly holder: ExecutionId;
  readonly until: Date;

  constructor(owner: FindingOwner, holder: ExecutionId, until: Date) {
    super(
      `Execution ${holder} is writing the findings of ${owner.service} in ${owner.accountId}, at most until ${until.toISOString()}.`,
      { service: 'dynamodb', operation: 'PutItem', accountId: owner.accountId },
    );
    this.holder = holder;
    this.until = until;
  }
}

/** How long after its holder's certain end a marker still counts: clocks differ a little. */
const margin = 60_000;
/** How long a marker waits for the shard's next entry. */
const patience = 300_000;

const Resumption = z.object({ baseline: BaselineSource, comparison: ComparisonState });

/**
 * Takes the marker and loads the baseline.
 *
 * The order of the writes, and what protects each of them against a run that is killed or overlaps, is
 * in docs/decisions/0003-changes-only-storage.md.
 *
 * Throws `MarkerHeldError` while another run writes.
 */
export async function openFindingWriter(
  store: Store,
  options: FindingWriterOptions,
): Promise<FindingWriter> {
  const { clock = systemClock } = options;
  const held = await takeMarker(store.table, options, clock);
  const guard = () => {
    if (clock.now() >= options.deadline) throw timeIsOver(options);
  };
  try {
    const start = await loadStart(store, options, held, guard);
    return createWriter(store, options, held, start, guard);
  } catch (error) {
    // What went wrong first is what to report; a marker that cannot be released expires.
    await Promise.allSettled([releaseMarker(store.table, options, held)]);
    throw error;
  }
}

/** The watermark while its marker is ours, and how it was before. */
interface Held {
  readonly watermark: Watermark & { readonly marker: Marker };
  readonly before: Watermark | undefined;
}

async function takeMarker(
  table: Table,
  options: FindingWriterOptions,
  clock: Clock,
): Promise<Held> {
  const { accountId, service, executionId, resume, deadline } = options;
  for (;;) {
    const before = await readWatermark(table, options);
    const mayResume = resume && before?.marker?.resume === resume.sha256;
    if (resume && !mayResume) throw lostMarker(options);
    if (!mayResume && before?.marker && before.marker.until > clock.now()) {
      throw new MarkerHeldError(options, before.marker.executionId, new Date(before.marker.until));
    }
    const fence = (before?.fence ?? 0) + 1;
    const watermark = {
      ...(before ?? { accountId, service, regions: {}, blocked: [] }),
      fence,
      marker: { executionId, until: deadline + margin },
      uncommittedFrom: before?.uncommittedFrom ?? fence,
    };
    // Lost to somebody who took it at the same moment: the next look says to whom.
    if (await saveWatermark(table, options.tenantId, watermark, before?.fence)) {
      return { watermark, before };
    }
  }
}

interface Start {
  readonly source: BaselineSource;
  readonly known: Baseline | ComparisonState;
}

async function loadStart(
  { table, bucket }: Store,
  options: FindingWriterOptions,
  { before }: Held,
  guard: () => void,
): Promise<Start> {
  if (options.resume) {
    const { baseline, comparison } = await loadObject(bucket, options.resume, Resumption);
    return { source: baseline, known: comparison };
  }
  if (before?.uncommittedFrom !== undefined) {
    const known = await rebuildBaseline(table, options, before.uncommittedFrom, async (items) => {
      guard();
      await table.putAll(items);
    });
    return { source: 'findings', known };
  }
  if (!before?.snapshot) return { source: 'none', known: {} };
  return { source: 'snapshot', known: await loadObject(bucket, before.snapshot, Baseline) };
}

function createWriter(
  { table, bucket }: Store,
  options: FindingWriterOptions,
  held: Held,
  { source, known }: Start,
  guard: () => void,
): FindingWriter {
  const {
    tenantId,
    accountId,
    service,
    executionId,
    now,
    severityOf,
    clock = systemClock,
  } = options;
  const { fence } = held.watermark;
  const comparison = createComparison(known, {
    now,
    regions: options.regions,
    severityOf,
    prints: { resource: resourceHash, content: contentPrint },
  });
  const lane = createLane(options.writesInFlight ?? 16);
  const history = createHistoryBuffer(table, guard);
  const inFlight = new Set<string>();
  let isUntouched = true;

  async function write(change: Change): Promise<void> {
    const severity = severityOf(change.checkId);
    const update = findingUpdate(options, change, { executionId, at: now, fence, severity });
    if (inFlight.has(update.key.SK)) await lane.drain();
    inFlight.add(update.key.SK);
    await lane.start(async () => {
      guard();
      isUntouched = false;
      const finding = await updateFinding(table, update);
      await history.add(historyItem(options, finding, options.keepHistoryUntil));
      inFlight.delete(update.key.SK);
    });
  }

  async function flush() {
    await lane.drain();
    await history.flush();
  }

  async function saveMine(watermark: Watermark) {
    guard();
    if (!(await saveWatermark(table, tenantId, watermark, fence))) throw lostMarker(options);
  }

  const progress = () => ({
    counts: { ...comparison.counts },
    changes: { ...comparison.changes },
    baseline: source,
  });

  return {
    async take({ observations, unit, end }) {
      for (const observation of observations) {
        const change = comparison.observe(observation);
        if (change) await write(change);
      }
      if (end) comparison.ended(listingOf(unit, end));
    },

    progress,

    async suspend() {
      await flush();
      guard();
      const content = { baseline: source, comparison: comparison.state() };
      const key = `${tenantId}/resume/${accountId}/${service}`;
      const resume = await storeObject(bucket, key, content);
      const until = Math.max(options.deadline + margin, clock.now() + patience);
      await saveMine({
        ...held.watermark,
        marker: { executionId, until, resume: resume.sha256 },
      });
      return resume;
    },

    async finish() {
      for (const change of comparison.finish()) await write(change);
      await flush();
      guard();
      const isStale = comparison.isChanged() || source === 'findings';
      const snapshot = isStale
        ? await storeSnapshot(bucket, options, fence, comparison.baseline())
        : held.watermark.snapshot;
      await saveMine(committed(held.watermark, comparison, options, snapshot));
      return progress();
    },

    async release() {
      await lane.settle();
      await releaseMarker(table, options, held, isUntouched);
    },
  };
}

/** The watermark of a run that ended in good order. */
function committed(
  { marker, uncommittedFrom, snapshot: old, ...watermark }: Watermark,
  comparison: Comparison,
  { executionId, now }: FindingWriterOptions,
  snapshot: StoredObject | undefined,
): Watermark {
  const listings = comparison.listings();
  const at = now.toISOString();
  const ran = listings.filter(wasAsked).map(({ region }) => [region, { at, executionId }]);
  return {
    ...watermark,
    regions: { ...watermark.regions, ...Object.fromEntries(ran) },
    blocked: blockedAfter(watermark.blocked, { listings, blind: comparison.blind() }, now),
    ...(snapshot && { snapshot }),
  };
}

/** Without the marker, but marked as uncommitted if anything was written under it. */
async function releaseMarker(
  table: Table,
  { tenantId }: FindingWriterOptions,
  { watermark, before }: Held,
  isUntouched = false,
): Promise<void> {
  const { marker, uncommittedFrom, ...free } = watermark;
  const from = isUntouched ? before?.uncommittedFrom : uncommittedFrom;
  const released = { ...free, ...(from !== undefined && { uncommittedFrom: from }) };
  // If it is not ours any more there is nothing to release.
  await saveWatermark(table, tenantId, released, watermark.fence);
}

/** Rows of history, in batches. They are the same however often they are written. */
function createHistoryBuffer(table: Table, guard: () => void) {
  const waiting = new Map<unknown, Item>();
  let writing: Promise<void> = Promise.resolve();

  function flush(): Promise<void> {
    const items = [...waiting.values()];
    waiting.clear();
    // One after the other, so that of two rows under one key the later one stands.
    writing = writing.then(() => {
      if (items.length > 0) guard();
      return table.putAll(items);
    });
    return writing;
  }

  return {
    flush,
    async add(item: Item) {
      waiting.set(item.SK, item);
      if (waiting.size >= 25) await flush();
    },
  };
}

async function updateFinding(
  table: Table,
  { key, changes, when }: ReturnType<typeof findingUpdate>,
): Promise<Item> {
  try {
    return await table.update(key, changes, when);
  } catch (error) {
    if (!(error instanceof ConditionFailedError)) throw error;
    throw new PlatformError(
      `The baseline does not agree with the finding ${key.PK} ${key.SK}, or another run wrote it.`,
      { service: 'dynamodb', operation: 'UpdateItem' },
      { cause: error },
    );
  }
}

function listingOf(unit: Unit, end: UnitEnd): Listing {
  const calls = listingCallsOf(unit.resource);
  return {
    checkIds: unit.checks.map(({ id }) => id),
    region: unit.region,
    operations: calls.map(({ api, operation }) => asked(api, operation, unit.region)),
    end,
  };
}

function lostMarker({ executionId, accountId, service }: FindingWriterOptions) {
  return new PlatformError(
    `Execution ${executionId} no longer holds the marker of ${service} in ${accountId}.`,
    { service: 'dynamodb', operation: 'PutItem', accountId },
  );
}

function timeIsOver({ executionId, accountId, service }: FindingWriterOptions) {
  return new PlatformError(
    `Execution ${executionId} ran out of time while it wrote the findings of ${service} in ${accountId}.`,
    { service: 'dynamodb', operation: 'PutItem', accountId },
  );
}
