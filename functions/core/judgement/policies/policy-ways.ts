import { type AddressSet, addressSet, everyAddress } from '../networks/address-set.ts';
import { difference, intersection, union } from '../networks/spans.ts';
import type { Possibility } from './policy-callers.ts';
import type { Condition } from './policy-conditions.ts';
import { isFixed, whoKeys } from './policy-keys.ts';
import {
  allBut,
  haveCommonName,
  includes,
  type Names,
  named,
  othersThan,
} from './policy-patterns.ts';
import { hasVariable, isOneValue, variableIn } from './policy-variables.ts';
import { blocksOf } from './stranger-addresses.ts';

/** A condition of the permission (statement 0) or of one of the denials. */
export interface Demand {
  readonly condition: Condition;
  readonly statement: number;
}

/** What a caller can do with condition keys. */
export interface Way {
  /** The denials of which some condition does not hold: the bit of each statement. */
  readonly escaped: bigint;
  /** The addresses of the internet from which it is so. @default whatever address */
  readonly addresses?: AddressSet;
}

export const bitOf = (statement: number): bigint => 1n << BigInt(statement);

/**
 * The ways in which a value of a condition key meets what the permission demands, and which denials
 * each escapes. None: no such value does.
 */
export function waysOf(possibility: Possibility, demands: readonly Demand[]): readonly Way[] {
  switch (possibility.of) {
    case 'address':
      return addressWays(possibility.network, demands);
    case 'stranger':
    case 'text':
      return textWays(possibility, demands).map(({ escaped }) => ({ escaped }));
    default:
      return split([], demands, (condition) => truthOf(condition, possibility)).map(
        ({ escaped }) => ({ escaped }),
      );
  }
}

/** The values with which a condition holds and those with which it does not. `undefined`: none. */
interface Halves<Values> {
  readonly holds: (values: Values) => Values | undefined;
  readonly fails: (values: Values) => Values | undefined;
}

/** `undefined`: it holds or does not, as the caller likes, or nobody knows. */
type Truth<Values> = boolean | undefined | Halves<Values>;

/** Takes the values apart by one condition after the other. What the permission demands holds. */
function split<Values>(
  start: Values,
  demands: readonly Demand[],
  truth: (condition: Condition) => Truth<Values>,
): readonly { escaped: bigint; values: Values }[] {
  let parts = [{ escaped: 0n, values: start }];
  for (const { condition, statement } of demands) {
    const holds = truth(condition);
    parts = parts.flatMap(({ escaped, values }) => {
      const halves = typeof holds === 'object' ? holds : undefined;
      const kept = halves ? halves.holds(values) : holds === false ? undefined : values;
      const rest = halves ? halves.fails(values) : holds === true ? undefined : values;
      if (statement === 0) return kept ? [{ escaped, values: kept }] : [];
      return [
        ...(rest ? [{ escaped: escaped | bitOf(statement), values: rest }] : []),
        // What nobody knows is escaped, as a caller would.
        ...(kept && (halves || !rest) ? [{ escaped, values: kept }] : []),
      ];
    });
  }
  return parts;
}

/** The ways of a value that is there, and is text. */
function textWays(
  possibility: Extract<Possibility, { of: 'stranger' | 'text' }>,
  demands: readonly Demand[],
): readonly Way[] {
  const isStrangers = (value: string, family: Condition['family']) =>
    possibility.of === 'text' || !isFixed(value, possibility.naming, family);
  const spelledOut = demands
    .filter(({ condition }) => condition.family === 'text')
    .flatMap(({ condition }) => condition.values)
    .filter((value) => isOneValue(value) && !isStrangers(value, 'text'));

  const left = (sets: readonly Names[]) => (haveCommonName(sets) ? sets : undefined);
  const form = possibility.of === 'stranger' ? possibility.form : '?*';
  const start: readonly Names[] = [named(form), allBut(...spelledOut)];
  return split(start, demands, (condition): Truth<readonly Names[]> => {
    const { family, negated, values } = condition;
    if (family !== 'text' && family !== 'arn') return truthOfPresent(condition);
    if (values.length === 0) return undefined;
    const open = values
      .filter((value) => isStrangers(value, family))
      .map((value) => (variableIn(value) === condition.key ? '*' : value));
    const matching = negated ? allBut(...open) : named(...open);
    return {
      holds: (sets) => left([...sets, matching]),
      fails: (sets) => left([...sets, othersThan(matching)]),
    };
  });
}

const anywhere = union([...everyAddress.IPv4, ...everyAddress.IPv6]);

function addressWays(network: 'internet' | 'endpoint', demands: readonly Demand[]): readonly Way[] {
  const ways = split(anywhere, demands, (condition): Truth<AddressSet> => {
    const { family, negated, values } = condition;
    if (family !== 'address') return truthOfPresent(condition);
    if (values.length === 0 || !values.every(isOneValue)) return undefined;
    const listed = addressSet(blocksOf(values));
    const among = (set: AddressSet) => some(intersection(set, listed));
    const outside = (set: AddressSet) => some(difference(set, listed));
    return negated ? { holds: outside, fails: among } : { holds: among, fails: outside };
  });
  return ways.map(({ escaped, values }) =>
    network === 'internet' ? { escaped, addresses: values } : { escaped },
  );
}

const some = (set: AddressSet) => (set.length === 0 ? undefined : set);

/** The truth of a condition that asks nothing known of a value that is there. */
function truthOfPresent({ family, values }: Condition): boolean | undefined {
  if (family !== 'presence' || values.length === 0) return undefined;
  return values.some((value) => value.toLowerCase() === 'false');
}

/** Whether a condition holds, of a key whose value is known or is no text of the caller's. */
export function truthOf(
  condition: Condition,
  possibility: Extract<Possibility, { of: 'missing' | 'constant' | 'owner' }>,
): boolean | undefined {
  const { family, negated, values } = condition;
  if (possibility.of === 'missing') return condition.holdsWhenMissing;
  if (values.length === 0 || family === 'presence') return truthOfPresent(condition);
  if (possibility.of === 'owner') {
    const areCallers = values.every((value) => whoKeys[variableIn(value) ?? '']);
    return family === 'text' && areCallers ? negated : undefined;
  }
  const { value } = possibility;
  const isSwitch = /^(true|false)$/.test(value);
  if (isSwitch !== (family === 'switch') || values.some(hasVariable)) return undefined;
  if (isSwitch) return values.some((each) => each.toLowerCase() === value);
  return includes(named(...values), value) !== negated;
}
