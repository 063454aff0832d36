import { IncompleteAnswerError } from '../../core/errors.ts';
import { answered } from '../../core/judgement/answer.ts';
import { type Statement, statementsOf } from '../../core/judgement/policies/policy-document.ts';
import type { Part } from './administrators.judgement.ts';

/** An inline policy, as GetAccountAuthorizationDetails answers it. */
export interface PolicyDetail {
  readonly PolicyName?: string | undefined;
  readonly PolicyDocument?: string | undefined;
}

/** A managed policy, as GetAccountAuthorizationDetails answers it. */
export interface ManagedPolicyDetail {
  readonly Arn?: string | undefined;
  readonly DefaultVersionId?: string | undefined;
  readonly PolicyVersionList?:
    | readonly {
        readonly VersionId?: string | undefined;
        readonly Document?: string | undefined;
      }[]
    | undefined;
}

/**
 * The statements of a policy that IAM answers URL-encoded. Throws when it is none.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html
 */
export const encodedStatements = (document: string): readonly Statement[] =>
  statementsOf(urlDecoded(document));

function urlDecoded(document: string): string {
  try {
    return decodeURIComponent(document);
  } catch (cause) {
    throw new IncompleteAnswerError('AWS answered a policy that is not URI-encoded.', { cause });
  }
}

/** The statements of a managed policy's version in force. */
export function statementsInForce(policy: ManagedPolicyDetail): readonly Statement[] {
  const id = answered(policy.DefaultVersionId, 'DefaultVersionId');
  const versions = answered(policy.PolicyVersionList, 'PolicyVersionList');
  const version = answered(
    versions.find(({ VersionId }) => VersionId === id),
    `version ${id}`,
  );
  return encodedStatements(answered(version.Document, 'Document'));
}

/** Inline policies as parts of what their identity may do. */
export const inlineParts = (policies: readonly PolicyDetail[]): readonly Part[] =>
  policies.map(({ PolicyName, PolicyDocument }) => ({
    name: answered(PolicyName, 'PolicyName'),
    statements: encodedStatements(answered(PolicyDocument, 'PolicyDocument')),
  }));

/**
 * What the permissions boundary of a user or role says, `undefined` if it holds nobody. Of AWS's own
 * policies only the names are known here: the few that grant no permissions hold, any other may be
 * no boundary at all.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html
 */
export function boundaryStatements(
  boundary: { readonly PermissionsBoundaryArn?: string | undefined },
  policies: readonly ManagedPolicyDetail[],
): readonly Statement[] | undefined {
  const arn = answered(boundary.PermissionsBoundaryArn, 'PermissionsBoundaryArn');
  const [, ofAws] = /^arn:[^:]+:iam::aws:policy\/(.+)$/.exec(arn) ?? [];
  if (ofAws !== undefined) return grantNothing.has(ofAws) ? [] : undefined;
  return statementsInForce(
    answered(
      policies.find(({ Arn }) => Arn === arn),
      arn,
    ),
  );
}

/** https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html */
const grantNothing: ReadonlySet<string> = new Set([
  'PowerUserAccess',
  'ReadOnlyAccess',
  'SecurityAudit',
  'job-function/ViewOnlyAccess',
]);

/** AWS's own policy for administrators, in whatever partition. */
export const isAdministratorAccess = (arn: string): boolean =>
  /^arn:[^:]+:iam::aws:policy\/AdministratorAccess$/.test(arn);
