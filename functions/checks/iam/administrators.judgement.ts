import type { Statement } from '../../core/judgement/policies/policy-document.ts';
import { unwritten } from '../../core/judgement/policies/policy-patterns.ts';
import {
  cover,
  everyRequest,
  includesRequest,
  requestsOf,
} from '../../core/judgement/policies/policy-requests.ts';
import {
  type Account,
  canGrantEverything,
  isUnconditional,
  type Permissions,
} from './permission-grants.judgement.ts';

/** One of several that are judged together: a statement of a policy, a policy of an identity. */
export interface Part {
  readonly name: string;
  readonly statements: readonly Statement[];
}

interface Administration {
  /** The names of what grants it: each is enough by itself, or with `together` all of them are needed. */
  readonly names: readonly string[];
  readonly together: boolean;
  /** Whether nothing is left out at all. */
  readonly whole: boolean;
  /** Condition keys that a caller cannot meet at will. */
  readonly conditions: readonly string[];
}

/**
 * Who is an administrator: whom the parts permit everything that nobody named, and what it takes to
 * get the rest. So leaving out `iam:*` makes none, leaving out something else does.
 *
 * Denials count if they have no condition. `undefined`: no administrator.
 */
export function administrationBy(
  parts: readonly Part[],
  account: Account,
  boundary?: readonly Statement[],
): Administration | undefined {
  const said = parts.flatMap(({ statements }) => statements);
  const denied = [...said, ...(boundary ?? [])].filter(({ Effect }) => Effect === 'Deny');
  const held = boundary?.filter(({ Effect }) => Effect === 'Allow');
  const suffices = (some: readonly Part[]) =>
    isAdministrator({ allowed: allowedBy(some), denied, boundary: held }, account);

  const alone = parts.filter((part) => suffices([part]));
  const all = alone.length > 0 || !suffices(parts) ? alone : withoutNeedless(parts, suffices);
  if (all.length === 0) return undefined;
  return {
    names: all.map(({ name }) => name),
    together: alone.length === 0,
    whole:
      !denied.some(isUnconditional) &&
      [allowedBy(all), held].every((layer) => !layer || permitEverything(layer)),
    conditions: conditionsOf(allowedBy(all)),
  };
}

/** What a finding says of it, with the names behind `what`. */
export function administrationMessage(
  { names, together, whole, conditions }: Administration,
  what = '',
): string {
  const subject = whole
    ? 'Everything'
    : 'Everything but a few things, and the means to gain these,';
  const verb = whole ? 'is permitted' : 'are permitted';
  const condition = conditions.length > 0 ? `, under a condition on ${conditions.join(', ')}` : '';
  const by = `${what}${names.join(', ')}${together ? ' together' : ''}`;
  return `${subject} ${verb} by ${by}${condition}.`;
}

const allowedBy = (parts: readonly Part[]): readonly Statement[] =>
  parts.flatMap(({ statements }) => statements).filter(({ Effect }) => Effect === 'Allow');

const withoutNeedless = (
  parts: readonly Part[],
  suffices: (some: readonly Part[]) => boolean,
): readonly Part[] =>
  parts.reduce((kept, part) => {
    const rest = kept.filter((other) => other !== part);
    return suffices(rest) ? rest : kept;
  }, parts);

const isAdministrator = (permissions: Permissions, account: Account): boolean =>
  canGrantEverything(permissions, account) && permitsTheUnnamed(permissions, account);

/**
 * Whether an action that nobody named is permitted on a thing that nobody named; or, to the same
 * effect, whether all that can be named is.
 */
function permitsTheUnnamed({ allowed, denied }: Permissions, account: Account): boolean {
  const { accountId, partition } = account;
  const action = `${unwritten}:${unwritten}`;
  const thing = `arn:${partition}:${unwritten}:${unwritten}:${accountId}:${unwritten}`;
  const speaksOfIt = (statement: Statement) =>
    includesRequest(requestsOf(statement), action, thing);
  if (denied.filter(isUnconditional).some(speaksOfIt)) return false;
  return allowed.some(speaksOfIt) || permitEverything(allowed);
}

const permitEverything = (allowed: readonly Statement[]): boolean =>
  cover(allowed.map(requestsOf), everyRequest);

/**
 * Keys whose conditions callers meet by themselves: with MFA, over TLS, at the right time, with a
 * header of their choice.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
const metAtWill: ReadonlySet<string> = new Set([
  'aws:currenttime',
  'aws:epochtime',
  'aws:multifactorauthage',
  'aws:multifactorauthpresent',
  'aws:referer',
  'aws:securetransport',
  'aws:tokenissuetime',
  'aws:useragent',
]);

const conditionsOf = (statements: readonly Statement[]): readonly string[] => [
  ...new Set(
    statements
      .flatMap(({ Condition = {} }) => Object.values(Condition).flatMap(Object.keys))
      .filter((key) => !metAtWill.has(key.toLowerCase())),
  ),
];
