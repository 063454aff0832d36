import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { customerPolicy } from '../customer-policy/customer-policy.resource.ts';
import type { ManagedPolicyDetail, RoleDetail } from '../shapes.generated.ts';

export interface RoleRelated {
  /** Policies of the account that are attached to it, or are its permissions boundary. */
  customerPolicies: ManagedPolicyDetail;
}

/** An IAM role with its policies. Service-linked roles belong to AWS, and nobody else can change them. */
// biome-ignore lint/complexity/noBannedTypes: no facts is an object without members.
export const role = defineResource<RoleDetail, {}, RoleRelated>({
  service: 'iam',
  type: 'AWS::IAM::Role',
  scope: 'global',

  list: {
    operation: 'GetAccountAuthorizationDetails',
    action: 'iam:GetAccountAuthorizationDetails',
    // Of each kind a listing of its own: all in one would hold AWS's policies as well.
    input: { Filter: ['Role'], MaxItems: 1000 },
    items: 'RoleDetailList',
  },

  // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create-service-linked-role.html
  select: ({ Path }) => !answered(Path, 'Path').startsWith('/aws-service-role/'),

  identify: ({ Arn, RoleName }) => ({ id: Arn, name: RoleName, region: 'global' }),

  facts: {},

  related: {
    customerPolicies: {
      resource: customerPolicy,
      // Checks that judge attached policies ask for the member themselves.
      keys: ({ AttachedManagedPolicies = [], PermissionsBoundary }: RoleDetail) => [
        ...AttachedManagedPolicies.map(({ PolicyArn }) => PolicyArn),
        PermissionsBoundary?.PermissionsBoundaryArn,
      ],
      otherKeys: ({ Arn }: ManagedPolicyDetail) => [Arn],
    },
  },
});
