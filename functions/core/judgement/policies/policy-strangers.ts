import { IncompleteAnswerError } from '../../errors.ts';
import type { AddressSet } from '../networks/address-set.ts';
import { union } from '../networks/spans.ts';
import { type Caller, type Possibility, possibilitiesOf } from './policy-callers.ts';
import { conditionsOf } from './policy-conditions.ts';
import { idsOf, type Statement } from './policy-document.ts';
import { actionsOf, haveCommonName, named, othersThan, resourcesOf } from './policy-patterns.ts';
import { deniesEverybody, permitsEverybody, sharedProvidersOf } from './policy-principals.ts';
import { cover, type Requests } from './policy-requests.ts';
import { isOneValue } from './policy-variables.ts';
import { bitOf, type Demand, type Way, waysOf } from './policy-ways.ts';
import { blocksOf, isWide } from './stranger-addresses.ts';

/**
 * The statements by which a stranger can do something, among these actions.
 *
 * A stranger is whoever the policy does not spell out: without signature, or as root, user or role of
 * an account and organization that no condition names; over the internet, or through a VPC endpoint
 * of their own; or as a user of an identity provider that everybody can be a user of. The verdict is
 * what is possible: a statement is closed if no request of a stranger meets all its conditions
 * without meeting all those of a denial of everybody.
 *
 * Services of AWS that act for a stranger count where a statement that admits everybody asks for
 * them (`aws:SourceArn`). Those that it names are judged by `servicesForAnybody`.
 *
 * @param actions Patterns in lower case: those of the service whose policy it is.
 */
export function openStatements(
  statements: readonly Statement[],
  actions: readonly string[],
): readonly Statement[] {
  const denials = denialsOfEverybody(statements);
  return statements.filter(
    (statement) => statement.Effect === 'Allow' && isOpen(statement, denials, actions),
  );
}

/**
 * Every action of a service, and whatever else its policy spells out: no service takes a policy with
 * actions of another, so that what stands there is judged as it stands.
 */
export const everyActionOf = (
  service: string,
  statements: readonly Statement[],
): readonly string[] => [
  `${service}:*`,
  ...statements
    .flatMap(({ Action = [] }) => Action)
    .map((action) => action.toLowerCase())
    .filter((action) => /^[^*?]+:/.test(action)),
];

/** The statements that deny something to everybody, under whatever conditions. */
export const denialsOfEverybody = (statements: readonly Statement[]): readonly Statement[] =>
  statements.filter((statement) => statement.Effect === 'Deny' && deniesEverybody(statement));

const networks = ['internet', 'endpoint'] as const;
const direct: readonly Caller[] = networks.flatMap((network) => [
  { is: 'anonymous' as const, network },
  { is: 'signed' as const, network },
]);
const service: Caller = { is: 'service', network: 'none' };

function isOpen(
  permission: Statement,
  denials: readonly Statement[],
  actions: readonly string[],
): boolean {
  const attempt = attemptTo({ permission, denials, actions });
  if (permitsEverybody(permission)) {
    const undenied = attemptTo({ permission, denials: [], actions });
    return (direct.some(undenied) ? direct : [service]).some(attempt);
  }
  return sharedProvidersOf(permission)
    .flatMap((provider) =>
      networks.map((network): Caller => ({ is: 'federated', network, provider })),
    )
    .some(attempt);
}

/** What somebody wants to do: to use a permission in spite of denials. */
interface Attempt {
  readonly permission: Statement;
  readonly denials: readonly Statement[];
  /** Patterns in lower case. */
  readonly actions: readonly string[];
}

/** Answers whether some request of a caller meets a permission and, of each denial, one part not. */
export function attemptTo(attempt: Attempt): (caller: Caller) => boolean {
  const demands = [attempt.permission, ...attempt.denials].flatMap(({ Condition }, index) =>
    conditionsOf(Condition).map((condition): Demand => ({ condition, statement: index })),
  );
  const byKey = [...Map.groupBy(demands, ({ condition }) => condition.key)];
  const blocks = demands.filter(({ condition }) => condition.key === 'aws:sourceip');
  const listed = blocksOf(blocks.flatMap(blocksListed));
  const ways = memoized((key: string, possibility: Possibility) =>
    waysOf(possibility, byKey.find(([other]) => other === key)?.[1] ?? []),
  );
  const leavesSomething = memoized((escaped: bigint) => isLeft(attempt, escaped));

  return (caller) => {
    const found = byKey.reduce<readonly Way[]>(
      (some, [key]) =>
        combined(
          some,
          possibilitiesOf(key, caller).flatMap((possibility) => ways(key, possibility)),
        ),
      [{ escaped: 0n }],
    );
    const left = found.filter(({ escaped }) => leavesSomething(escaped));
    if (left.some(({ addresses }) => addresses === undefined)) return true;
    return isWide(union(left.flatMap(({ addresses = [] }) => addresses)), listed);
  };
}

const blocksListed = ({ condition: { family, values } }: Demand) =>
  family === 'address' ? values.filter(isOneValue) : [];

/** Far more ways than conditions of policies leave, unless they are made to. */
const maxWays = 2_000;

/** Each way of the one with each of the other, without those that escape no more than another. */
function combined(some: readonly Way[], others: readonly Way[]): readonly Way[] {
  const pairs = some.flatMap((one) =>
    others.map((other): Way => {
      const addresses = one.addresses ?? other.addresses;
      return { escaped: one.escaped | other.escaped, ...(addresses && { addresses }) };
    }),
  );
  const fromSame = Map.groupBy(pairs, ({ addresses }) => keyOf(addresses));
  const ways = [...fromSame.values()].flatMap((group) => {
    const masks = new Set(group.map(({ escaped }) => escaped));
    const isLess = (one: bigint, other: bigint) => one !== other && (one & other) === one;
    const most = [...masks].filter((one) => ![...masks].some((other) => isLess(one, other)));
    const [{ addresses } = {}] = group;
    return most.map((escaped): Way => ({ escaped, ...(addresses && { addresses }) }));
  });
  if (ways.length > maxWays) {
    throw new IncompleteAnswerError('AWS answered a policy of too many conditions to judge.');
  }
  return ways;
}

const keyOf = (addresses: AddressSet | undefined) =>
  addresses?.map(({ from, to }) => `${from}-${to}`).join() ?? '';

/** Whether the permission leaves an action on a resource, when only these denials are escaped by their conditions. */
function isLeft({ permission, denials, actions }: Attempt, escaped: bigint): boolean {
  const inForce = denials.filter((_, index) => (escaped & bitOf(index + 1)) === 0n);
  const asked = requestsOf(permission);
  const isAsked = haveCommonName([asked.actions, named(...actions)]);
  if (!isAsked || inForce.length === 0) return isAsked;
  const others: Requests = { actions: othersThan(named(...actions)), resources: named('*') };
  return !cover([...inForce.map(requestsOf), others], asked);
}

/** Policies of roles and of repositories speak of no resource: it is their own. */
const requestsOf = (statement: Statement): Requests => ({
  actions: actionsOf(statement),
  resources: statement.Resource || statement.NotResource ? resourcesOf(statement) : named('*'),
});

function memoized<Arguments extends readonly unknown[], Value>(
  compute: (...given: Arguments) => Value,
): (...given: Arguments) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (...given) => {
    const key = given
      .map((each) => (typeof each === 'object' ? JSON.stringify(each) : each))
      .join();
    const { value } = known.get(key) ?? { value: compute(...given) };
    known.set(key, { value });
    return value;
  };
}

/** What a message says of denials that leave open what it reports. */
export function inSpiteOfDenials(statements: readonly Statement[]): string {
  const denials = denialsOfEverybody(statements);
  return denials.length === 0 ? '' : `, in spite of the denials: ${idsOf(denials)}`;
}
