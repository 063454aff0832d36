import type { Draft, Place } from './draft.ts';

/** What each section of the form is given. */
export interface SectionFields {
  readonly draft: Draft;
  /** Whether it can be chosen what kind of task it is: of one that stands, it cannot. */
  readonly isKindOpen: boolean;
  readonly onChange: (change: Partial<Draft>) => void;
  /** What is wrong at a place of the body: for `errorText`. */
  readonly faultAt: (place: Place) => string | undefined;
}
