import type { CustomFault } from '../custom-checks/custom-faults.ts';
import type { Draft } from './draft.ts';
import type { Place } from './places.ts';

/** What each section of the form is given. */
export interface SectionFields {
  readonly draft: Draft;
  /** Whether it can be chosen what kind of task it is: of one that stands, it cannot. */
  readonly isKindOpen: boolean;
  /** The id of the task that is changed; `undefined` of a new one. */
  readonly taskId: string | undefined;
  readonly onChange: (change: Partial<Draft>) => void;
  /** What is wrong at a place of the body: for `errorText`. */
  readonly faultAt: (place: Place) => string | undefined;
  /** What is wrong within checks of one's own, each with where it stands in them. */
  readonly customFaults: readonly CustomFault[];
}
