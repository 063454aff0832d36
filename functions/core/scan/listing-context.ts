import type { Asker } from './asker.ts';

/** What every listing of a scan has: who asks AWS, and what is to be judged. */
export interface ListingContext {
  readonly asker: Asker;
  /** The time of the run. */
  readonly now: Date;
  /** Whether items in this region are to be judged. */
  readonly isChosen: (region: string) => boolean;
}
