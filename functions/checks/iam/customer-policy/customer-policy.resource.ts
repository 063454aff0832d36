import { defineResource } from '../../../core/resource.ts';
import type { ManagedPolicyDetail } from '../shapes.generated.ts';

/** A managed policy of the account. */
export const customerPolicy = defineResource<ManagedPolicyDetail>({
  service: 'iam',
  type: 'AWS::IAM::ManagedPolicy',
  scope: 'global',

  list: {
    operation: 'GetAccountAuthorizationDetails',
    action: 'iam:GetAccountAuthorizationDetails',
    // Of each kind a listing of its own: all in one would hold AWS's policies as well.
    input: { Filter: ['LocalManagedPolicy'], MaxItems: 1000 },
    items: 'Policies',
  },

  identify: ({ Arn, PolicyName }) => ({ id: Arn, name: PolicyName, region: 'global' }),

  facts: {},
});
