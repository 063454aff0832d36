import { partitions } from '../../../core/ids.ts';
import type { Statement } from '../../../core/judgement/policies/policy-document.ts';
import { unwritten } from '../../../core/judgement/policies/policy-patterns.ts';
import { includesRequest, requestsOf } from '../../../core/judgement/policies/policy-requests.ts';
import { isUnconditional } from '../permission-grants.judgement.ts';

/**
 * The statements by which a role may be assumed whose name nobody wrote down: in an account that
 * nobody wrote down, or in the own one. A name of which something is written, be it `a*` or a path,
 * says which roles are meant; so does another account, whose roles say themselves whom they trust.
 *
 * Denials count if they have no condition.
 */
export function statementsForAnyRole(
  statements: readonly Statement[],
  accountId: string,
): readonly Statement[] {
  const denied = statements.filter((each) => each.Effect === 'Deny' && isUnconditional(each));
  const accounts = [accountId, unwritten.slice(0, 12), ...statements.flatMap(accountsByWildcard)];
  const roles = accounts
    .flatMap(rolesNobodyNamed)
    .filter((role) => !denied.some((each) => speaksOf(each, role, accountId)));
  return statements.filter(
    (each) =>
      each.Effect === 'Allow' &&
      !namesTags(each) &&
      roles.some((role) => speaksOf(each, role, accountId)),
  );
}

/** One account for each that a wildcard stands for. */
const accountsByWildcard = ({ Resource = [] }: Statement): readonly string[] =>
  Resource.map((pattern) => pattern.split(':')[4] ?? '')
    .filter((account) => /[*?]/.test(account))
    .map((account) => account.replaceAll(/[*?]/g, '0'));

const rolesNobodyNamed = (account: string): readonly string[] =>
  partitions.flatMap((partition) =>
    [unwritten, `${unwritten}/${unwritten}`].map(
      (name) => `arn:${partition}:iam::${account}:role/${name}`,
    ),
  );

/** The caller's own account is the only policy variable whose value is known. */
function speaksOf(statement: Statement, role: string, accountId: string): boolean {
  const known = (resources: string[] | undefined) =>
    resources?.map((each) => each.replace(/\$\{aws:PrincipalAccount\}/gi, accountId));
  const { Resource, NotResource, ...rest } = statement;
  const requests = requestsOf({
    ...rest,
    Resource: known(Resource),
    NotResource: known(NotResource),
  });
  return includesRequest(requests, 'sts:assumerole', role);
}

/**
 * Whether roles are meant by their tags, as those of CDK are.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_iam-tags.html
 */
const namesTags = ({ Condition = {} }: Statement): boolean =>
  Object.entries(Condition).some(
    ([operator, keys]) =>
      /^(ForAnyValue:)?(StringEquals(IgnoreCase)?|StringLike)$/.test(operator) &&
      Object.entries(keys).some(
        ([key, values]) =>
          /^(iam|aws):ResourceTag\//i.test(key) && !values.some((value) => /^\*+$/.test(value)),
      ),
  );
