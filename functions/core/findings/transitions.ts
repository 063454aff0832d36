import { isResolved } from './baseline.ts';
import { changeOfSeen } from './finding-digest.ts';

/** What was known of a finding, by its digest. */
export function knownFrom(earlier: string | undefined) {
  if (earlier === undefined) return 'nothing';
  return isResolved(earlier) ? 'resolved' : 'open';
}

/** What has become of a finding since the run before. */
export function changeFrom(earlier: string | undefined, digest: string, isError: boolean) {
  if (earlier === digest) return 'unchanged';
  if (isError) return 'not-assessed';
  if (earlier === undefined) return 'new';
  return isResolved(earlier) ? 'reopened' : 'changed';
}

/** The same finding observed again in one run: a page was read twice, or AWS listed it twice. */
export function changeAgain(known: string, isError: boolean) {
  if (isError) return 'not-assessed';
  const first = changeOfSeen(known);
  return first === 'new' || first === 'reopened' ? first : 'changed';
}
