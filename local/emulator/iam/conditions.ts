/** Condition keys of a request. A key that AWS would not send is absent; a multivalued key has several values. */
export type Context = Readonly<Record<string, readonly string[]>>;

export type ConditionBlock = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/**
 * Whether every condition holds, as IAM evaluates it.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 * @throws when a policy uses an operator that is not written here, rather than guess.
 */
export function conditionsHold(block: ConditionBlock | undefined, context: Context): boolean {
  return Object.entries(block ?? {}).every(([operator, keys]) =>
    Object.entries(keys).every(([key, expected]) => holds(operator, key, expected, context)),
  );
}

function holds(
  operator: string,
  key: string,
  expected: readonly string[],
  context: Context,
): boolean {
  const quantifier = /^(ForAllValues|ForAnyValue):/.exec(operator)?.[1];
  const bare = operator.replace(/^(ForAllValues|ForAnyValue):/, '');
  const values = valuesOf(key, context);
  if (bare === 'Null')
    return expected.every((wanted) => (values === undefined) === (wanted === 'true'));
  if (bare.endsWith('IfExists') && values === undefined) return true;
  const name = bare.replace(/IfExists$/, '');
  const negated = /Not/.test(name);
  const compare = comparison(name.replace('Not', ''));
  const wanted = expected.map((value) => substitute(value, context));
  const matches = (value: string) =>
    wanted.some((pattern) => pattern !== undefined && compare(value, pattern)) !== negated;
  if (quantifier === 'ForAllValues') return (values ?? []).every(matches);
  if (values === undefined || values.length === 0) return negated;
  return values.some(matches);
}

function comparison(name: string): (value: string, pattern: string) => boolean {
  switch (name) {
    case 'StringEquals':
      return (value, pattern) => value === literal(pattern);
    case 'StringEqualsIgnoreCase':
      return (value, pattern) => value.toLowerCase() === literal(pattern).toLowerCase();
    case 'StringLike':
    case 'ArnEquals':
    case 'ArnLike':
      return matchesPattern;
    case 'Bool':
      return (value, pattern) => value === literal(pattern);
    case 'NumericEquals':
      return (value, pattern) => Number(value) === Number(pattern);
    case 'NumericLessThan':
      return (value, pattern) => Number(value) < Number(pattern);
    case 'NumericLessThanEquals':
      return (value, pattern) => Number(value) <= Number(pattern);
    case 'NumericGreaterThan':
      return (value, pattern) => Number(value) > Number(pattern);
    case 'NumericGreaterThanEquals':
      return (value, pattern) => Number(value) >= Number(pattern);
    default:
      throw new Error(
        `the emulated IAM has no condition operator ${name}: write it in local/emulator/iam/conditions.ts`,
      );
  }
}

// What a policy variable brings in is literal: a tag of "*" must not become a wildcard.
const escaped = { '*': '\uE000', '?': '\uE001' } as const;

/** Puts in policy variables (`${aws:PrincipalTag/tenantId}`); undefined when one has no value, and nothing matches then. */
export function substitute(text: string, context: Context): string | undefined {
  let missing = false;
  const result = text.replaceAll(/\$\{([^}]+)\}/g, (_, name: string) => {
    if (name === '*') return escaped['*'];
    if (name === '?') return escaped['?'];
    if (name === '$') return '$';
    const [key = '', fallback] = name.split(/,\s*/);
    const value = valuesOf(key.trim(), context)?.[0] ?? fallback?.replaceAll("'", '');
    if (value === undefined) missing = true;
    return (value ?? '').replaceAll('*', escaped['*']).replaceAll('?', escaped['?']);
  });
  return missing ? undefined : result;
}

/** `*` stands for any text, `?` for one character. */
export function matchesPattern(value: string, pattern: string): boolean {
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '[^]*')
    .replaceAll('?', '[^]');
  return new RegExp(
    `^${literal(source.replaceAll(escaped['*'], '\\*').replaceAll(escaped['?'], '\\?'))}$`,
  ).test(value);
}

function literal(text: string): string {
  return text.replaceAll(escaped['*'], '*').replaceAll(escaped['?'], '?');
}

/** Names of condition keys know no upper and lower case, but the tag key after the slash does. */
function valuesOf(key: string, context: Context): readonly string[] | undefined {
  const direct = context[key];
  if (direct) return direct;
  const name = normal(key);
  return Object.entries(context).find(([each]) => normal(each) === name)?.[1];
}

function normal(key: string): string {
  const [prefix = '', ...rest] = key.split('/');
  return [prefix.toLowerCase(), ...rest].join('/');
}
