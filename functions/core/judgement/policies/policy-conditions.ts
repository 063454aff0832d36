import { isOwnersVariable, ownersName } from './policy-variables.ts';

/** Operator → condition key → values, as a statement says them. */
type Conditions = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** What kinds of values an operator compares. `other`: numbers, dates and bytes, which say of nobody who they are. */
type Family = 'text' | 'arn' | 'address' | 'switch' | 'presence' | 'other';

/** One condition of a statement. All conditions of a statement must hold; of the values, one does. */
export interface Condition {
  /** The key in lower case: AWS compares condition keys without regard to case. */
  readonly key: string;
  readonly family: Family;
  readonly negated: boolean;
  /** Patterns of `*` and `?`. Where the operator knows no wildcards, they are written `${*}` and `${?}`. */
  readonly values: readonly string[];
  /** `undefined`: nobody knows, as the condition has no value. */
  readonly holdsWhenMissing: boolean | undefined;
}

/**
 * The conditions of a statement.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export const conditionsOf = (conditions: Conditions = {}): readonly Condition[] =>
  Object.entries(conditions).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => conditionOf(operator, key, values)),
  );

function conditionOf(written: string, key: string, values: readonly string[]): Condition {
  const [, set, name = '', ifExists] =
    /^(?:(forallvalues|foranyvalue):)?(.*?)(ifexists)?$/.exec(written.toLowerCase()) ?? [];
  const operator = operators[name] ?? { family: 'other' };
  const { family, negated = false, exact = false } = operator;
  return {
    key: key.toLowerCase(),
    family,
    negated,
    values: values.map((value) => patternOf(value, exact)),
    holdsWhenMissing: whenMissing(),
  };

  /** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html */
  function whenMissing(): boolean | undefined {
    if (values.length === 0) return undefined;
    if (family === 'presence') return values.some((value) => value.toLowerCase() === 'true');
    if (ifExists || set === 'forallvalues') return true;
    return set === 'foranyvalue' ? false : negated;
  }
}

const operators: Readonly<
  Record<string, { family: Family; negated?: boolean; exact?: boolean } | undefined>
> = {
  stringequals: { family: 'text', exact: true },
  stringnotequals: { family: 'text', exact: true, negated: true },
  stringequalsignorecase: { family: 'text', exact: true },
  stringnotequalsignorecase: { family: 'text', exact: true, negated: true },
  stringlike: { family: 'text' },
  stringnotlike: { family: 'text', negated: true },
  // The page: ArnEquals and ArnLike behave identically.
  arnequals: { family: 'arn' },
  arnlike: { family: 'arn' },
  arnnotequals: { family: 'arn', negated: true },
  arnnotlike: { family: 'arn', negated: true },
  ipaddress: { family: 'address' },
  notipaddress: { family: 'address', negated: true },
  bool: { family: 'switch' },
  null: { family: 'presence' },
  numericnotequals: { family: 'other', negated: true },
  datenotequals: { family: 'other', negated: true },
};

/** What AWS fills from the resource's owner is one name, which no stranger has. */
const patternOf = (value: string, exact: boolean) =>
  value.replace(/\$\{[^}]*\}|[*?]/g, (part) => {
    if (part.length === 1) return exact ? `\${${part}}` : part;
    return isOwnersVariable(part) ? ownersName : part;
  });
