import {
  type Condition,
  conditionsOf,
} from '../../../core/judgement/policies/policy-conditions.ts';
import type { Statement } from '../../../core/judgement/policies/policy-document.ts';
import { deniesEverybody } from '../../../core/judgement/policies/policy-principals.ts';

/** Condition keys that say whose a resource is. */
const ownerKeys = ['aws:resourceaccount', 'aws:resourceorgid', 'aws:resourceorgpaths'];

/**
 * Whether a statement spells out which resources, or whose, it is about, so that nothing can be carried
 * to those of a stranger.
 *
 * https://docs.aws.amazon.com/whitepapers/latest/building-a-data-perimeter-on-aws/building-a-data-perimeter-on-aws.html
 */
export const namesItsResources = ({ Resource = [], NotResource, Condition }: Statement): boolean =>
  (NotResource === undefined && Resource.length > 0 && Resource.every(isOneOwners)) ||
  conditionsOf(Condition).some(
    (condition) =>
      namesOwner(condition) && !condition.negated && condition.holdsWhenMissing === false,
  );

/** Whether statements deny everybody everything but the resources of owners that they spell out. */
export const denyOthersResources = (statements: readonly Statement[]): boolean =>
  statements.some((statement) => {
    const { Effect, Action, Resource, Condition } = statement;
    const conditions = conditionsOf(Condition);
    return (
      Effect === 'Deny' &&
      deniesEverybody(statement) &&
      Action?.includes('*') === true &&
      Resource?.includes('*') === true &&
      conditions.length === 1 &&
      conditions.every((condition) => namesOwner(condition) && condition.negated)
    );
  });

/** A statement without what it says of the owner of the resource, whom a judgement of callers takes for the account. */
export function withoutOwners(statement: Statement): Statement {
  const Condition = Object.entries(statement.Condition ?? {}).map(([operator, keys]) => [
    operator,
    Object.fromEntries(
      Object.entries(keys).filter(([key]) => !ownerKeys.includes(key.toLowerCase())),
    ),
  ]);
  return { ...statement, Condition: Object.fromEntries(Condition) };
}

const namesOwner = ({ key, family, values }: Condition) =>
  ownerKeys.includes(key) &&
  family === 'text' &&
  values.length > 0 &&
  values.every((value) => /^[\w/-]+\*?$/.test(value));

/** The account of an ARN is spelt out or, where ARNs of the service have none, the beginning of the name is. */
function isOneOwners(resource: string): boolean {
  const [, , , , account = '', ...name] = resource.split(':');
  if (account !== '') return /^\d{12}$/.test(account);
  return /^[A-Za-z0-9]/.test(name.join(':'));
}
