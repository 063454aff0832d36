import { isResolved } from './baseline.ts';
import type { Transition } from './finding-change.ts';
import { changeOfSeen, digestOfSeen } from './finding-digest.ts';

/** What is known of a finding that is observed, by its digests. */
export interface Known {
  /** What the run before left of it. */
  readonly before: string | undefined;
  /** What this run has seen of it already: a page was read twice, or AWS listed it twice. */
  readonly seen: string | undefined;
}

/** What becomes of a finding that is observed; `undefined` if this run has seen it just like that. */
export function transition(
  { before, seen }: Known,
  digest: string,
  isError: boolean,
): Transition | undefined {
  if (seen === undefined) {
    return { change: changeFrom(before, digest, isError), from: stateOf(before) };
  }
  const earlier = digestOfSeen(seen);
  if (earlier === digest) return undefined;
  return { change: changeAgain(seen, isError), from: stateOf(earlier) };
}

function stateOf(digest: string | undefined) {
  if (digest === undefined) return 'nothing';
  return isResolved(digest) ? 'resolved' : 'open';
}

/** Compares a finding with what the run before left of it. */
function changeFrom(before: string | undefined, digest: string, isError: boolean) {
  if (before === digest) return 'unchanged';
  if (isError) return 'not-assessed';
  if (before === undefined) return 'new';
  return isResolved(before) ? 'reopened' : 'changed';
}

/** Compares a finding with what the same run saw of it first. */
function changeAgain(seen: string, isError: boolean) {
  if (isError) return 'not-assessed';
  const first = changeOfSeen(seen);
  return first === 'new' || first === 'reopened' ? first : 'changed';
}
