import type { Statement } from './policy-document.ts';
import { type SharedProvider, sharedProviderOf } from './shared-identity-providers.ts';

/**
 * Whether a statement that permits speaks of everybody, of every account, signed in or not. A `*` of
 * whatever kind counts, and so does an ARN without a fixed account: at worst a finding too many.
 */
export function permitsEverybody({
  Principal: listed,
  NotPrincipal: excepted,
}: Statement): boolean {
  if (excepted !== undefined) return true;
  if (listed === undefined) return false;
  if (listed === '*') return true;
  const isAnybody = (name: string) => name === '*' || /^arn:[^:]*:[^:]*:[^:]*:[^:]*[*?]/.test(name);
  return Object.values(listed).some((names) => names.some(isAnybody));
}

/**
 * Whether a statement that denies speaks of everybody: `"*"` and `{"AWS": "*"}` do. Services or
 * federated users alone are not everybody, and a `NotPrincipal` excepts somebody.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export function deniesEverybody({ Principal: listed, NotPrincipal: excepted }: Statement): boolean {
  if (excepted !== undefined || listed === undefined) return false;
  return listed === '*' || (listed.AWS?.includes('*') ?? false);
}

const namesIn = ({ Principal: listed }: Statement, kind: string): readonly string[] =>
  typeof listed === 'object' ? (listed[kind] ?? []) : [];

/** The identity providers of a statement of which everybody can be a user. */
export const sharedProvidersOf = (statement: Statement): readonly SharedProvider[] =>
  namesIn(statement, 'Federated').flatMap((name) => sharedProviderOf(name) ?? []);

/** The services of AWS that a statement names. */
export const servicesOf = (statement: Statement): readonly string[] =>
  namesIn(statement, 'Service');

/** Somebody whom a statement admits. */
export interface Party {
  /** The statement's own name for the party. */
  readonly name: string;
  /** The account, canonical user or organization. */
  readonly id: string;
}

/**
 * The accounts and canonical users that a statement names. The unique id that stands for a user or
 * role that was deleted names nobody, nor does an ARN of AWS itself.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
 */
export function namedParties(statement: Statement): readonly Party[] {
  const accounts = namesIn(statement, 'AWS').flatMap((name) => {
    const id = name.startsWith('arn:') ? name.split(':')[4] : name;
    return id !== undefined && /^\d{12}$/.test(id) ? [{ name, id }] : [];
  });
  const users = namesIn(statement, 'CanonicalUser').map((name) => ({ name, id: name }));
  return [...accounts, ...users];
}
