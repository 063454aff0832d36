import type { ChangeState } from '../../core/findings/finding.ts';

/** What may have become last of a finding or a resource that is listed: lists are narrowed to some of these. */
export const shownChanges = [
  'new',
  'changed',
  'reopened',
  'not-assessed',
  'resolved',
] as const satisfies ChangeState[];
