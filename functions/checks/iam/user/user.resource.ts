import { defineResource } from '../../../core/resource.ts';
import { customerPolicy } from '../customer-policy/customer-policy.resource.ts';
import type { ManagedPolicyDetail, UserDetail } from '../shapes.generated.ts';

export interface UserRelated {
  /** The policy of the account that is its permissions boundary. */
  boundary: ManagedPolicyDetail;
}

/** An IAM user with its policies. The root user is none. */
// biome-ignore lint/complexity/noBannedTypes: no facts is an object without members.
export const user = defineResource<UserDetail, {}, UserRelated>({
  service: 'iam',
  type: 'AWS::IAM::User',
  scope: 'global',

  list: {
    operation: 'GetAccountAuthorizationDetails',
    action: 'iam:GetAccountAuthorizationDetails',
    // Of each kind a listing of its own: all in one would hold AWS's policies as well.
    input: { Filter: ['User'], MaxItems: 1000 },
    items: 'UserDetailList',
  },

  identify: ({ Arn, UserName }) => ({ id: Arn, name: UserName, region: 'global' }),

  facts: {},

  related: {
    boundary: {
      resource: customerPolicy,
      keys: ({ PermissionsBoundary }: UserDetail) => [PermissionsBoundary?.PermissionsBoundaryArn],
      otherKeys: ({ Arn }: ManagedPolicyDetail) => [Arn],
    },
  },
});
