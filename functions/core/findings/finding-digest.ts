import { roughly } from '../amount.ts';
import type { StatusCounts } from './counts.ts';
import { ChangeState } from './finding.ts';
import type { Content, Failure } from './finding-change.ts';

// `+` would keep both of its operands in memory; with a hundred thousand findings that counts.
const flat = (...parts: readonly string[]) => parts.join('');

/** The digest of what was seen in the run, and behind it a letter for what became of it. */
export const seenDigest = (digest: string, change: ChangeState) =>
  flat(digest, String(ChangeState.options.indexOf(change)));

export const digestOfSeen = (seen: string) => seen.slice(0, -1);

export function changeOfSeen(seen: string): ChangeState {
  return ChangeState.parse(ChangeState.options[Number(seen.at(-1))]);
}

const statusesByLetter = { p: 'pass', f: 'fail', e: 'error' } as const;

export function statusOfDigest(digest: string): keyof StatusCounts | undefined {
  return Object.entries(statusesByLetter).find(([letter]) => digest.startsWith(letter))?.[1];
}

/** One letter for the status and a print of everything that is written again when it changes. */
export function digestOf(
  { outcome, severity, resource, operations }: Content,
  print: (text: string) => string,
): string {
  const text = [...saidBy(outcome), severity, resource?.name ?? '', ...operations].join('\n');
  return flat(outcome.status.charAt(0), print(text));
}

function saidBy(outcome: Content['outcome']): readonly string[] {
  if (outcome.status === 'pass') return [];
  if (outcome.status === 'error') return printedFailure(outcome.failure);
  return [outcome.message, ...(outcome.amount ? roughly(outcome.amount) : [])];
}

// Not its message, which may name a request or a time: an error that stays the same is written once.
const printedFailure = ({ category, code, operation }: Failure) => [category, code, operation];

/** Of a finding whose listing broke off before it was reached. */
export const unseenDigest = (failure: Failure, print: (text: string) => string) =>
  `u${print(printedFailure(failure).join('\n'))}`;
