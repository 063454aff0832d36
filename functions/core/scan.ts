import type { AwsCaller } from './aws-caller.ts';
import type { Ledger } from './ledger.ts';
import type { Observation } from './observation.ts';
import type { Position, ScanCursor, UnitEnd } from './scan/cursor.ts';
import type { ScanRequest, Unit } from './scan/plan.ts';

/** What became of one item, or of a unit as a whole. */
export interface ScanStep {
  readonly unit: Unit;
  /**
   * Of every check that has something to say: none for an item that vanished, does not apply or
   * lives in a region that was not chosen. Without `resource` on an error that names no item.
   * A later observation of the same check, region and resource replaces an earlier one.
   */
  readonly observations: readonly Observation[];
  readonly position: Position;
  /** On the last step of a unit. */
  readonly end?: UnitEnd;
}

/**
 * Lists every resource of the checks once per region and judges every item, as a stream.
 *
 * Nothing is thrown: whatever fails becomes an `error` observation of exactly the checks that
 * depend on it. What became of each call is recorded in `ledger`. May be left at any step: whoever
 * took the steps to a `Progress` goes on with its cursor.
 */
export declare function scan(
  request: ScanRequest,
  aws: AwsCaller,
  ledger: Ledger,
  from?: ScanCursor,
): AsyncGenerator<ScanStep, void, undefined>;
