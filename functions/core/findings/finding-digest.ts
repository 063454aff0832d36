import { roughly } from '../amount.ts';
import { ownError } from '../errors.ts';
import { type Severity, severities } from '../severity.ts';
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

/** How a finding stands that is not resolved: what its last run did not reach is an error, as its row says. */
export function standingOfDigest(digest: string): keyof StatusCounts {
  const status = digest.startsWith(unseen) ? 'error' : statusOfDigest(digest);
  if (!status) throw ownError('Count', `The digest ${digest} has no status.`);
  return status;
}

const unseen = 'u';

/** What sets the severity off: no print holds it. */
const severityMark = ':';

/** Whether the digest says the severity: those of releases that did not count end in their print. */
export const saysSeverity = (digest: string): boolean => digest.at(-2) === severityMark;

/** The severity that the finding was written with: the letter that its digest ends in. */
export function severityOfDigest(digest: string): Severity {
  const letter = saysSeverity(digest) ? digest.at(-1) : undefined;
  const severity = severities.find((one) => one.charAt(0) === letter);
  if (!severity) throw ownError('Count', `The digest ${digest} has no severity.`);
  return severity;
}

/** A digest that says the severity, too: so that findings can be counted by their digests alone. */
export const withSeverity = (digest: string, severity: Severity) =>
  flat(digest, severityMark, severity.charAt(0));

/**
 * One letter for the status, a print of everything that is written again when it changes, and behind a colon one
 * letter for the severity.
 */
export function digestOf(
  { outcome, severity, resource, operations }: Content,
  print: (text: string) => string,
): string {
  const text = [...saidBy(outcome), severity, resource?.name ?? '', ...operations].join('\n');
  return withSeverity(flat(outcome.status.charAt(0), print(text)), severity);
}

function saidBy(outcome: Content['outcome']): readonly string[] {
  if (outcome.status === 'pass') return outcome.listed ? [JSON.stringify(outcome.listed)] : [];
  if (outcome.status === 'error') return printedFailure(outcome.failure);
  return [outcome.message, ...(outcome.amount ? roughly(outcome.amount) : [])];
}

// Not its message, which may name a request or a time: an error that stays the same is written once.
const printedFailure = ({ category, code, operation, deniedBy }: Failure) => [
  category,
  code,
  operation,
  ...(deniedBy ? [deniedBy] : []),
];

/** The digest of a finding whose listing broke off before it was reached. */
export const unseenDigest = (
  failure: Failure,
  severity: Severity,
  print: (text: string) => string,
) => withSeverity(flat(unseen, print(printedFailure(failure).join('\n'))), severity);
