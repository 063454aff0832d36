import { answered } from '../../../core/judgement/answer.ts';
import { administrationBy } from '../administrators.judgement.ts';
import {
  boundaryStatements,
  inlineParts,
  isAdministratorAccess,
  type ManagedPolicyDetail,
  type PolicyDetail,
  statementsInForce,
} from '../identity-policy.judgement.ts';
import type { Account } from '../permission-grants.judgement.ts';

/** A role with its policies, as GetAccountAuthorizationDetails answers it. */
interface Role {
  readonly AttachedManagedPolicies?:
    | readonly { readonly PolicyArn?: string | undefined }[]
    | undefined;
  readonly RolePolicyList?: readonly PolicyDetail[] | undefined;
  readonly PermissionsBoundary?:
    | { readonly PermissionsBoundaryArn?: string | undefined }
    | undefined;
}

/** Whether a role holds AdministratorAccess, or policies of the account that may say the same. */
export function mayBeAdministrator(role: Role): boolean {
  const arns = attachedTo(role);
  return (
    arns.some(isAdministratorAccess) ||
    arns.some((arn) => !isOfAws(arn)) ||
    answered(role.RolePolicyList, 'RolePolicyList').length > 0
  );
}

/**
 * Whether a role holds AdministratorAccess, or its inline policies and the attached ones of the
 * account make it an administrator within its boundary. Of AWS's other policies none does.
 */
export function isAdministratorRole(
  role: Role,
  customerPolicies: () => readonly ManagedPolicyDetail[],
  account: Account,
): boolean {
  const arns = attachedTo(role);
  if (arns.some(isAdministratorAccess)) return true;
  const policies = customerPolicies();
  const attached = arns
    .filter((arn) => !isOfAws(arn))
    .map((arn) => ({
      name: arn,
      statements: statementsInForce(
        answered(
          policies.find(({ Arn }) => Arn === arn),
          arn,
        ),
      ),
    }));
  const inline = inlineParts(answered(role.RolePolicyList, 'RolePolicyList'));
  const boundary =
    role.PermissionsBoundary && boundaryStatements(role.PermissionsBoundary, policies);
  return administrationBy([...inline, ...attached], account, boundary) !== undefined;
}

const attachedTo = ({ AttachedManagedPolicies }: Role): readonly string[] =>
  answered(AttachedManagedPolicies, 'AttachedManagedPolicies').map(({ PolicyArn }) =>
    answered(PolicyArn, 'PolicyArn'),
  );

const isOfAws = (arn: string) => /^arn:[^:]+:iam::aws:/.test(arn);
