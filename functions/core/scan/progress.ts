import type { Position, ScanCursor, UnitEnd } from './cursor.ts';
import type { Observation } from './observation.ts';
import type { Unit } from './plan.ts';

/** What became of one item, or of a unit as a whole. */
export interface ScanStep {
  readonly unit: Unit;
  /**
   * The observations of every check that has something to say: none about an item that is gone, that no check applies
   * to, or that lives in a region that was not chosen. Without `resource` on an error that names no item. A later
   * observation of the same check, region and resource replaces an earlier.
   */
  readonly observations: readonly Observation[];
  readonly position: Position;
  /** How the unit ended, on the last step of it. */
  readonly end?: UnitEnd;
}

/** Keeps the cursor of the steps that were taken. */
export interface Progress {
  take(step: ScanStep): void;
  /** Hand it to `scan` to go on after the last step taken, in this process or another. */
  cursor(): ScanCursor;
}

export function createProgress(from: ScanCursor = {}): Progress {
  const positions = new Map(Object.entries(from));
  return {
    take: ({ unit, end, position }) => void positions.set(unit.id, end ?? position),
    cursor: () => Object.fromEntries(positions),
  };
}
