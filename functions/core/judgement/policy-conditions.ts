import { familiesHeldWhole } from './address-set.ts';

/** Operator → condition key → values. */
export type Conditions = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/**
 * Keys that, held to fixed values, say who calls or from where. In lower case: AWS compares
 * condition keys without regard to case.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
 * and https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
const callerKeys: ReadonlySet<string> = new Set([
  'aws:principalaccount',
  'aws:principalarn',
  'aws:principalorgid',
  'aws:principalorgpaths',
  'aws:sourceaccount',
  'aws:sourcearn',
  'aws:sourceorgid',
  'aws:sourceorgpaths',
  'aws:sourceowner',
  'aws:sourcevpc',
  'aws:sourcevpce',
  'aws:userid',
  'kms:calleraccount',
  's3:dataaccesspointaccount',
  's3:dataaccesspointarn',
]);

const addressKeys: ReadonlySet<string> = new Set(['aws:sourceip', 'aws:vpcsourceip']);

const equality =
  /^(ForAnyValue:)?(StringEquals|StringEqualsIgnoreCase|StringLike|ArnEquals|ArnLike)$/;

/**
 * Whether conditions leave a statement open to everybody.
 *
 * All conditions of a statement must hold, so one that holds the caller to fixed values is enough.
 * Operators that also hold when the key is missing (`…IfExists`, `ForAllValues:`) and negated ones
 * (`StringNotEquals`) hold nobody off.
 */
export function openConditions(conditions: Conditions): boolean {
  return !Object.entries(conditions).some(([operator, keys]) =>
    Object.entries(keys).some(([key, values]) => restricts(operator, key.toLowerCase(), values)),
  );
}

function restricts(operator: string, key: string, values: readonly string[]): boolean {
  if (values.length === 0) return false;
  if (addressKeys.has(key)) {
    return operator === 'IpAddress' && familiesHeldWhole(values.map(withPrefix)).length === 0;
  }
  return callerKeys.has(key) && equality.test(operator) && values.every(isFixed);
}

// An address alone is that one address.
const withPrefix = (address: string) =>
  address.includes('/') ? address : `${address}/${address.includes(':') ? 128 : 32}`;

/** A value without wildcards, or an ARN or path whose account or organisation has none. */
function isFixed(value: string): boolean {
  if (!/[*?]/.test(value)) return true;
  if (value.startsWith('arn:')) return /^\d{12}$/.test(value.split(':')[4] ?? '');
  return /^o-[a-z0-9]+\//.test(value);
}
