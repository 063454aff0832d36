import type { Verification } from '../../queries/accounts.ts';

type Check = Verification['checks'][number];

/** What came of one question of a verification. `untold`: AWS failed to answer, so that nobody can tell. */
export type Outcome = 'passed' | 'failed' | 'untold' | 'not-asked';

/** The gates in order: what comes behind one of them is asked only if it passed. */
const gates: readonly Check['name'][] = [
  'no-external-id',
  'wrong-external-id',
  'external-id',
  'identity',
];

/** How many of them are asked at once, whatever the others say. */
const askedTogether = 3;

/** What came of each question. @param checks As the verification has them. */
export const outcomesOf = (
  checks: Verification['checks'],
): readonly { readonly check: Check; readonly outcome: Outcome }[] =>
  checks.map((check) => ({ check, outcome: outcomeOf(check, checks) }));

function outcomeOf(check: Check, checks: Verification['checks']): Outcome {
  if (check.passed) return 'passed';
  if (check.category !== undefined) return 'untold';
  const place = gates.indexOf(check.name);
  if (place >= 0 && place < askedTogether) return 'failed';
  const before = gates.slice(0, place < 0 ? gates.length : place);
  const isShut = checks.some(({ name, passed }) => !passed && before.includes(name));
  return isShut ? 'not-asked' : 'failed';
}

/** What a verification asks, in order, of a role that is to read so much. */
export const questionsOf = (reads: 'checks' | 'any-service'): readonly Check['name'][] => [
  ...gates,
  'regions',
  'permissions',
  ...(reads === 'any-service' ? (['managed-policies', 'denials'] as const) : []),
];
