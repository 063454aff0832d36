import { kindOfWord } from '../../core/judgement/known-words.ts';

const kinds = {
  working: ['available'],
  down: ['down'],
  untold: ['unknown'],
  passing: ['ordering', 'requested', 'pending', 'deleting', 'deleted', 'rejected'],
} as const;

/** How a connection is. */
export const connectionState = (item: { readonly connectionState?: string | undefined }) =>
  kindOfWord(item.connectionState, 'connectionState', kinds);
