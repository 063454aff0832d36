import { kindOfWord } from '../../../core/judgement/known-words.ts';

const kinds = {
  running: ['active', 'modifying'],
  failed: ['failed'],
  passing: ['submitted', 'cancelled', 'cancelled_running', 'cancelled_terminating'],
} as const;

/** How a request for a fleet is. */
export const fleetState = (item: { readonly SpotFleetRequestState?: string | undefined }) =>
  kindOfWord(item.SpotFleetRequestState, 'SpotFleetRequestState', kinds);
