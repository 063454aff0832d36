import type { ItemOf } from '../api/types.ts';

// By itself, as the words of findings are: the addresses of pages are read before anything is asked.

/** What may have become of a resource, in order of weight. Only what is gone is not listed unless somebody asks for it. */
export const resourceChanges = [
  'new',
  'reopened',
  'changed',
  'not-assessed',
  'resolved',
] as const satisfies readonly ItemOf<'listResources'>['change'][];
