import { answered } from '../answer.ts';
import type { PublicAccessBlock } from './public-access-block.ts';

/** The answer to GetBucketAcl. */
interface AccessList {
  readonly Grants?:
    | readonly {
        readonly Grantee?: { readonly URI?: string | undefined } | undefined;
        readonly Permission?: string | undefined;
      }[]
    | undefined;
}

/** The answer to GetPublicAccessBlock of a bucket or an account, `undefined` where there is none. */
type Block =
  | { readonly PublicAccessBlockConfiguration?: PublicAccessBlock | undefined }
  | undefined;

/**
 * Everybody, and everybody with an AWS account. The URI is the same in every partition.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html
 */
const publicGroups = ['AllUsers', 'AuthenticatedUsers'].map(
  (group) => `http://acs.amazonaws.com/groups/global/${group}`,
);

/** The permissions that an access list gives to strangers, if no block makes S3 ignore it. */
export function publicPermissions(acl: AccessList, blocks: readonly Block[]): readonly string[] {
  const open = answered(acl.Grants, 'Grants')
    .filter(({ Grantee }) => publicGroups.includes(answered(Grantee, 'Grantee').URI ?? ''))
    .map(({ Permission }) => answered(Permission, 'Permission'));
  return holds('IgnorePublicAcls', blocks) ? [] : [...new Set(open)];
}

/** Whether a block holds off everybody outside the account, whatever the bucket's policy says. */
export const policyRestricted = (blocks: readonly Block[]): boolean =>
  holds('RestrictPublicBuckets', blocks);

/** What makes a bucket open to strangers: its access list, its policy, both or neither. */
export function publicBy({
  acl,
  policyStatus,
  blocks,
}: {
  readonly acl: AccessList;
  /** `undefined`: the bucket has no policy. */
  readonly policyStatus:
    | { readonly PolicyStatus?: { readonly IsPublic?: boolean | undefined } | undefined }
    | undefined;
  readonly blocks: readonly Block[];
}): readonly string[] {
  const byAcl = publicPermissions(acl, blocks).length > 0;
  const byPolicy =
    policyStatus !== undefined && answered(policyStatus.PolicyStatus?.IsPublic, 'IsPublic');
  return [
    ...(byAcl ? ['its access list'] : []),
    ...(byPolicy && !policyRestricted(blocks) ? ['its policy'] : []),
  ];
}

/** The stricter of bucket and account counts. Off is also what AWS leaves out. */
function holds(setting: keyof PublicAccessBlock, blocks: readonly Block[]): boolean {
  const configured = blocks.flatMap((block) =>
    block ? [answered(block.PublicAccessBlockConfiguration, 'PublicAccessBlockConfiguration')] : [],
  );
  return configured.some((block) => block[setting] === true);
}
