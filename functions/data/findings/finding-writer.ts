import * as z from 'zod';
import { PlatformError } from '../../core/errors.ts';
import { Baseline } from '../../core/findings/baseline.ts';
import { createComparison } from '../../core/findings/changes.ts';
import { ComparisonState } from '../../core/findings/comparison-state.ts';
import type { ChangeCounts, StatusCounts } from '../../core/findings/counts.ts';
import { type Change, listingEnded } from '../../core/findings/finding-change.ts';
import type { Watermark } from '../../core/findings/watermark.ts';
import { createLane } from '../../core/flow/lane.ts';
import type { ScanStep } from '../../core/scan/progress.ts';
import type { Severity } from '../../core/severity.ts';
import type { StoredObject } from '../../core/stored-object.ts';
import { type Clock, systemClock } from '../../platform/process/clock.ts';
import type { Store } from '../store/store.ts';
import { ConditionFailedError } from '../store/store-error.ts';
import { loadObject, objectKey, storeObject } from '../store/stored-objects.ts';
import type { Item, Table, Write } from '../store/table.ts';
import { committed, countedWith } from './committed.ts';
import { contentPrint, rebuildBaseline, storeSnapshot } from './finding-baseline.ts';
import { findingUpdate, historyItem } from './finding-writes.ts';
import { createHistoryBuffer } from './history-buffer.ts';
import { type FindingOwner, resourceHash } from './keys.ts';
import {
  type Claimant,
  type Held,
  releaseMarker,
  saveHeld,
  takeMarker,
  waitingMarker,
} from './marker.ts';

/**
 * What a run is compared with. `findings`: an earlier run died, or was of a release that did not count, so the
 * snapshot could not be used.
 */
const BaselineSource = z.enum(['none', 'snapshot', 'findings']);
type BaselineSource = z.infer<typeof BaselineSource>;

export interface FindingWriterOptions extends Claimant {
  /** The time of the run, the same for all its shards and entries. */
  readonly now: Date;
  /** The regions that the run judges: findings of others are left alone. */
  readonly regions: readonly string[];
  /** The severity of each check of the run, with the tenant's overrides. */
  readonly severityOf: (checkId: string) => Severity;
  /** The checks whose fault makes any check fail, too, by the catalogue. None of one that is not there any more. */
  readonly impliedBy: (checkId: string) => readonly string[];
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
  /** The counts of the observations of all entries. */
  readonly counts: StatusCounts;
  readonly changes: ChangeCounts;
  readonly baseline: BaselineSource;
}

/** Writes what changed in one account's service. One writer at a time, per account and service. */
export interface FindingWriter {
  /** Resolves once the step's changes are under way; rejects when an earlier one failed. */
  take(step: ScanStep): Promise<void>;
  /** The result of all entries so far. */
  progress(): WriterResult;
  /** Leaves in good order: the next entry goes on from what it answers. */
  suspend(): Promise<StoredObject>;
  /** Writes what is gone, then the snapshot, then the watermark. */
  finish(): Promise<WriterResult>;
  /** Gives up without an end: the next run compares with the findings themselves. */
  release(): Promise<void>;
}

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
    return createWriter(store, options, { ...start, held, guard });
  } catch (error) {
    // What went wrong first is what to report; a marker that cannot be released expires.
    await Promise.allSettled([releaseMarker(store.table, options, held)]);
    throw error;
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
  const isOld = options.book !== 'resources' && isUncounted(before);
  const uncommittedFrom = before?.uncommittedFrom ?? (isOld ? Infinity : undefined);
  if (uncommittedFrom !== undefined) {
    const known = await rebuildBaseline(table, options, uncommittedFrom, async (items) => {
      guard();
      await table.putAll(items);
    });
    return { source: 'findings', known };
  }
  if (!before?.snapshot) return { source: 'none', known: {} };
  return { source: 'snapshot', known: await loadObject(bucket, before.snapshot, Baseline) };
}

/** The digests of its snapshot do not say the severities that findings are counted by. */
const isUncounted = (before: Watermark | undefined) =>
  before?.snapshot !== undefined && before.counted === undefined;

/** What a writer goes on from: the marker that it holds, and what throws when its time is over. */
interface Opened extends Start {
  readonly held: Held;
  readonly guard: () => void;
}

function createWriter(
  { table, bucket }: Store,
  options: FindingWriterOptions,
  { source, known, held, guard }: Opened,
): FindingWriter {
  const { executionId, now, severityOf, clock = systemClock } = options;
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

  async function save(watermark: Watermark, together: readonly Write[] = []) {
    guard();
    await saveHeld(table, options, held, watermark, together);
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
      if (end) comparison.ended(listingEnded(unit, end));
    },

    progress,

    async suspend() {
      await flush();
      guard();
      const content = { baseline: source, comparison: comparison.state() };
      const resume = await storeObject(bucket, resumptionKey(options), content);
      const marker = waitingMarker(options, resume, clock.now());
      await save({ ...held.watermark, marker });
      return resume;
    },

    async finish() {
      for (const change of comparison.finish()) await write(change);
      await flush();
      guard();
      const isStale = comparison.isChanged() || source === 'findings';
      const known = comparison.baseline();
      const snapshot = isStale
        ? await storeSnapshot(bucket, options, fence, known)
        : held.watermark.snapshot;
      const watermark = committed(held.watermark, comparison, options, snapshot);
      if (options.book === 'resources') {
        await save(watermark);
        return progress();
      }
      const { counted, writes } = countedWith(watermark, options, known);
      await save(counted, writes);
      return progress();
    },

    async release() {
      await lane.settle();
      await releaseMarker(table, options, held, isUntouched);
    },
  };
}

const resumptionKey = ({ tenantId, accountId, service, book }: FindingOwner) =>
  `${tenantId}/${book === 'resources' ? 'inventory-resume' : 'resume'}/${accountId}/${service}`;

/** The object that a suspended writer leaves for the shard's next entry. */
export const resumeKey = (owner: FindingOwner) => objectKey(resumptionKey(owner));

async function updateFinding(
  table: Table,
  { key, changes, when }: ReturnType<typeof findingUpdate>,
): Promise<Item> {
  try {
    return await table.update(key, changes, when);
  } catch (error) {
    if (!(error instanceof ConditionFailedError)) throw error;
    throw new PlatformError(
      `The baseline does not agree with the finding ${key.PK} ${key.SK}, or another execution wrote it.`,
      { service: 'dynamodb', operation: 'UpdateItem' },
      { cause: error },
    );
  }
}

function timeIsOver({ executionId, accountId, service }: FindingWriterOptions) {
  return new PlatformError(
    `Execution ${executionId} ran out of time while it wrote the findings of ${service} in ${accountId}.`,
    { service: 'dynamodb', operation: 'PutItem', accountId },
  );
}
