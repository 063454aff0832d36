import * as z from 'zod';

/** How a unit ended. Only findings of a unit that was `listed` may be resolved. */
export const UnitEnd = z.enum(['listed', 'failed', 'not-in-region', 'region-disabled']);
export type UnitEnd = z.infer<typeof UnitEnd>;

/** Inside one listing: the page, how many of its elements are done, and a print of which. */
const Frame = z.object({
  token: z.string().optional(),
  offset: z.number().int().nonnegative(),
  print: z.number(),
  /** The id of the parent's item, in a nested listing. */
  of: z.string().optional(),
});
export type Frame = z.infer<typeof Frame>;

/** Before the first element of a page. */
export const startOf = (token?: string, of?: string): Frame => ({
  offset: 0,
  print: 0,
  ...(token !== undefined && { token }),
  ...(of !== undefined && { of }),
});

/** After one more element. The print tells on resuming whether these are still the same. */
export function fold(frame: Frame, key: string): Frame {
  let print = frame.print;
  for (const letter of `${key}\n`)
    print = (Math.imul(print, 31) + (letter.codePointAt(0) ?? 0)) | 0;
  return { ...frame, offset: frame.offset + 1, print };
}

/** Where to go on inside a unit: one frame per level of nesting, outermost first. */
const Position = z.object({
  frames: z.array(Frame),
  /** Whether every element so far could be listed and named. */
  intact: z.boolean(),
});
export type Position = z.infer<typeof Position>;

/** Where a scan stands, by unit. A unit that is not in it was not begun. JSON. */
export const ScanCursor = z.record(z.string(), z.union([UnitEnd, Position]));
export type ScanCursor = z.infer<typeof ScanCursor>;
