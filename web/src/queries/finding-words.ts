import type { ItemOf } from '../api/types.ts';

// By itself: the addresses of pages are read before anything is asked, on the sign-in, too.

type Finding = ItemOf<'listFindings'>;

/** The severities in order of weight. */
export const severities = [
  'critical',
  'high',
  'medium',
  'low',
] as const satisfies readonly Finding['severity'][];

/** The statuses in the order in which people ask for them. */
export const findingStatuses = [
  'fail',
  'error',
  'suppressed',
  'pass',
] as const satisfies readonly Finding['status'][];

/** What may have become of a finding, in order of weight. What is unchanged is no change. */
export const findingChanges = [
  'new',
  'reopened',
  'changed',
  'not-assessed',
  'resolved',
] as const satisfies readonly Finding['change'][];
