import { IncompleteAnswerError } from '../errors.ts';
import { answered } from './answer.ts';
import { type Statement, statementsOf } from './policy-document.ts';

/** An inline policy, as GetAccountAuthorizationDetails answers it. */
interface PolicyDetail {
  readonly PolicyName?: string | undefined;
  readonly PolicyDocument?: string | undefined;
}

/** A managed policy, as GetAccountAuthorizationDetails answers it. */
interface ManagedPolicyDetail {
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

/** Names of the inline policies that permit every action on everything. */
export function administratorPolicies(policies: readonly PolicyDetail[]): readonly string[] {
  return policies
    .filter((policy) => {
      const document = answered(policy.PolicyDocument, 'PolicyDocument');
      return encodedStatements(document).some(permitsEverything);
    })
    .map(({ PolicyName }) => answered(PolicyName, 'PolicyName'));
}

/** Whether a statement permits every action on everything, under whatever condition. */
export function permitsEverything({ Effect, Action = [], Resource = [] }: Statement): boolean {
  return (
    Effect === 'Allow' &&
    Action.some((action) => /^\*+(:\*+)?$/.test(action)) &&
    Resource.some((resource) => /^\*+$/.test(resource))
  );
}

/** AWS's own policy for administrators, in whatever partition. */
export const isAdministratorAccess = (arn: string): boolean =>
  /^arn:[^:]+:iam::aws:policy\/AdministratorAccess$/.test(arn);
