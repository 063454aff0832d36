import * as z from 'zod';
import type { ScanStep } from '../scan.ts';

/** How a unit ended. Only findings of a unit that was `listed` may be resolved. */
export const UnitEnd = z.enum(['listed', 'failed', 'not-in-region', 'region-disabled']);
export type UnitEnd = z.infer<typeof UnitEnd>;

/** Inside one listing: the page, how many of its elements are done, and a print of which. */
export const Frame = z.object({
  token: z.string().optional(),
  offset: z.number().int().nonnegative(),
  print: z.string(),
});
export type Frame = z.infer<typeof Frame>;

/** Where to go on inside a unit: one frame per level of nesting, outermost first. */
export const Position = z.object({
  frames: z.array(Frame),
  /** Whether every element so far could be listed and named. */
  intact: z.boolean(),
});
export type Position = z.infer<typeof Position>;

/** Where a scan stands, by unit. A unit that is not in it was not begun. JSON. */
export const ScanCursor = z.record(z.string(), z.union([UnitEnd, Position]));
export type ScanCursor = z.infer<typeof ScanCursor>;

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
