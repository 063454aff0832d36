import type { Condition } from './policy-conditions.ts';
import { type Naming, whoKeys } from './policy-keys.ts';
import type { SharedProvider } from './shared-identity-providers.ts';

/** A stranger who sends a request, and the way it comes. */
export type Caller =
  | { readonly is: 'anonymous' | 'signed'; readonly network: 'internet' | 'endpoint' }
  | {
      readonly is: 'federated';
      readonly network: 'internet' | 'endpoint';
      readonly provider: SharedProvider;
    }
  | {
      /** A service of AWS that acts for them, any one or one. */
      readonly is: 'service';
      readonly network: 'none';
      readonly service?: string;
    };

/** What the value of a condition key can be in requests of a caller. */
export type Possibility =
  /** The request does not have the key. */
  | { readonly of: 'missing' }
  /** This value. */
  | { readonly of: 'constant'; readonly value: string }
  /** Any text, but of nobody whom the policy spells out. */
  | { readonly of: 'stranger'; readonly naming: Naming; readonly form: string }
  /** Any text. */
  | { readonly of: 'text' }
  /** Any address; of the internet, a stranger has one of a wide range only. */
  | { readonly of: 'address'; readonly network: 'internet' | 'endpoint' }
  /** What is the resource's, whoever calls. */
  | { readonly of: 'owner' };

const missing: Possibility = { of: 'missing' };
const constants = (...values: readonly string[]): readonly Possibility[] =>
  values.map((value) => ({ of: 'constant', value }));

/** What a caller can make of a condition key. */
export function possibilitiesOf(key: Condition['key'], caller: Caller): readonly Possibility[] {
  const tenant = caller.is === 'federated' ? caller.provider.tenantKeys[key] : undefined;
  if (tenant) {
    // Every token says of whom and for whom it is.
    const isAlways = /:(sub|aud)$/.test(key);
    return [...(isAlways ? [] : [missing]), { of: 'stranger', naming: tenant, form: '?*' }];
  }
  const who = whoKeys[key];
  if (who) {
    const isPresent = who.in.some(
      (where) =>
        where === caller.is ||
        where === caller.network ||
        (where === 'direct' && caller.is !== 'service'),
    );
    const isNobody = key === 'aws:userid' && caller.is === 'anonymous';
    if (!isPresent) return isNobody ? constants('anonymous') : [missing];
    const present: Possibility = { of: 'stranger', naming: who.naming, form: who.form };
    return who.always ? [present] : [missing, present];
  }
  return elsewise[key]?.(caller) ?? [missing, { of: 'text' }];
}

const owner = (): readonly Possibility[] => [{ of: 'owner' }];

const serviceName = (caller: Caller): readonly Possibility[] => {
  if (caller.is !== 'service') return [missing];
  return caller.service === undefined ? [{ of: 'text' }] : constants(caller.service);
};

/**
 * Condition keys that are not of a stranger's choosing alone.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
const elsewise: Readonly<Record<string, ((caller: Caller) => readonly Possibility[]) | undefined>> =
  {
    'aws:resourceaccount': owner,
    'aws:resourceorgid': owner,
    'aws:resourceorgpaths': owner,
    's3:resourceaccount': owner,
    'aws:principalservicename': serviceName,
    'aws:principalservicenameslist': serviceName,
    'aws:securetransport': () => constants('true', 'false'),
    // Only signed requests have it.
    'aws:principalisawsservice': ({ is }) => {
      if (is === 'service') return constants('true');
      return is === 'signed' ? constants('false') : [missing];
    },
    // A service may go on with the credentials that a stranger called it with.
    'aws:viaawsservice': ({ is }) =>
      is === 'signed' ? constants('true', 'false') : [missing, ...constants('false')],
    // A VPC endpoint leaves it out, and so do services.
    'aws:sourceip': ({ network }) =>
      network === 'internet' ? [{ of: 'address', network }] : [missing],
    // Anybody may make a VPC of these addresses, with an endpoint in it.
    'aws:vpcsourceip': ({ network }) =>
      network === 'endpoint' ? [{ of: 'address', network }] : [missing],
  };
