import type { Severity } from '../core/check.ts';
import { PlatformError } from '../core/errors.ts';
import type { ScanStep } from '../core/scan.ts';
import type { ChangeCounts, StatusCounts } from '../core/shard.ts';
import type { StoredObject } from '../core/stored-object.ts';
import type { ExecutionId } from '../core/tenancy.ts';
import type { Clock } from '../platform/clock.ts';
import type { FindingOwner } from './keys.ts';
import type { Store } from './shards.ts';

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
  /** What it was compared with. `findings`: an earlier run died, so the snapshot could not be used. */
  readonly baseline: 'none' | 'snapshot' | 'findings';
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

/**
 * Takes the marker and loads the baseline.
 *
 * Throws `MarkerHeldError` while another run writes.
 */
export declare function openFindingWriter(
  store: Store,
  options: FindingWriterOptions,
): Promise<FindingWriter>;
