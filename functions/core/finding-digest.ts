import { ChangeState } from './finding.ts';
import type { Content, Failure } from './finding-change.ts';
import type { StatusCounts } from './shard.ts';

export const letterOf = (change: ChangeState) => String(ChangeState.options.indexOf(change));

export function changeOfSeen(seen: string): ChangeState {
  return ChangeState.parse(ChangeState.options[Number(seen.at(-1))]);
}

const statusesByLetter = { p: 'pass', f: 'fail', e: 'error' } as const;

export function statusOfDigest(digest: string): keyof StatusCounts | undefined {
  return Object.entries(statusesByLetter).find(([letter]) => digest.startsWith(letter))?.[1];
}

export function digestOf(
  { outcome, severity, resource, operations }: Content,
  print: (text: string) => string,
) {
  const said = {
    pass: () => [],
    fail: () => [outcome.status === 'fail' ? outcome.message : ''],
    error: () => (outcome.status === 'error' ? printedFailure(outcome.failure) : []),
  }[outcome.status]();
  const text = [...said, severity, resource?.name ?? '', ...operations].join('\n');
  return outcome.status.charAt(0) + print(text);
}

// Not its message, which may name a request or a time: an error that stays the same is written once.
const printedFailure = ({ category, code, operation }: Failure) => [category, code, operation];

/** Of a finding whose listing broke off before it was reached. */
export const unseenDigest = (failure: Failure, print: (text: string) => string) =>
  `u${print(printedFailure(failure).join('\n'))}`;
