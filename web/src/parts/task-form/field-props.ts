import type { Draft, Place } from './draft.ts';

/** What each section of the form is given. */
export interface SectionFields {
  readonly draft: Draft;
  readonly onChange: (change: Partial<Draft>) => void;
  /** What is wrong at a place of the body: for `errorText`. */
  readonly faultAt: (place: Place) => string | undefined;
}
