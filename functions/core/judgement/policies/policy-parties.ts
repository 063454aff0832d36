import { type Condition, conditionsOf } from './policy-conditions.ts';
import type { Statement } from './policy-document.ts';
import { isFixed, whoKeys } from './policy-keys.ts';
import { namedParties, type Party, permitsEverybody } from './policy-principals.ts';
import { textBeforeWildcard } from './policy-variables.ts';

/**
 * Whom a statement admits besides those that are trusted: the accounts, canonical users and
 * organizations that it names as principals or, where it admits everybody, by its conditions.
 *
 * `'everybody'`: it admits everybody, and no condition says of which account they are.
 */
export function partiesBeside(
  statement: Statement,
  trusted: ReadonlySet<string>,
): readonly Party[] | 'everybody' {
  const isUntrusted = ({ id }: Party) => !trusted.has(id);
  if (!permitsEverybody(statement)) return namedParties(statement).filter(isUntrusted);
  const conditions = conditionsOf(statement.Condition);
  const named = conditions.flatMap((condition) => partiesIn(condition, conditions) ?? []);
  const groups = conditions.flatMap((condition) => {
    const parties = partiesIn(condition, conditions);
    return parties ? [parties] : [];
  });
  if (groups.length === 0) return 'everybody';
  // All conditions must hold: one that holds the caller to those who are trusted is enough.
  return groups.some((parties) => !parties.some(isUntrusted)) ? [] : named.filter(isUntrusted);
}

/** The ids of all whom statements of a policy admit besides those that are trusted, each once. */
export function idsAdmittedBeside(
  statements: readonly Statement[],
  trusted: ReadonlySet<string>,
): readonly string[] {
  const admitted = statements
    .filter(({ Effect }) => Effect === 'Allow')
    .map((statement) => partiesBeside(statement, trusted))
    .flatMap((parties) => (parties === 'everybody' ? [] : parties.map(({ id }) => id)));
  return [...new Set(admitted)];
}

/** Whom a condition holds the caller to, `undefined` if it says of no account or organization. */
function partiesIn(
  condition: Condition,
  others: readonly Condition[],
): readonly Party[] | undefined {
  const { key, family, negated, values } = condition;
  const who = whoKeys[key];
  if (!who || negated || values.length === 0 || (family !== 'text' && family !== 'arn')) return;
  const isDemanded =
    condition.holdsWhenMissing === false ||
    others.some((other) => other.key === key && demandsPresence(other));
  if (!isDemanded || !values.every((value) => isFixed(value, who.naming, family))) return;
  const parties = values.map(partyIn);
  return parties.every((party) => party !== undefined) ? parties : undefined;
}

const demandsPresence = ({ family, values }: Condition) =>
  family === 'presence' && values.length > 0 && values.every((value) => /^false$/i.test(value));

/** The account or organization in a value: by itself, in an ARN, in a path or before the session of a user id. */
function partyIn(value: string): Party | undefined {
  const text = textBeforeWildcard(value);
  const account = value.startsWith('arn:') ? value.split(':')[4] : text.split(':')[0];
  const organization = /^o-[a-z0-9]+(?=\/|$)/.exec(text)?.[0];
  const id = /^\d{12}$/.test(account ?? '') ? account : organization;
  return id === undefined ? undefined : { name: value, id };
}
