import { defineResource } from '../../../core/resource.ts';
import type { Policy } from '../shapes.generated.ts';

/** A policy of AWS's own that is attached to a user, group or role of the account. */
export const attachedAwsPolicy = defineResource<Policy>({
  service: 'iam',
  type: 'AWS::IAM::ManagedPolicy',
  scope: 'global',

  list: {
    operation: 'ListPolicies',
    action: 'iam:ListPolicies',
    input: { Scope: 'AWS', OnlyAttached: true, MaxItems: 1000 },
    items: 'Policies',
  },

  identify: ({ Arn, PolicyName }) => ({ id: Arn, name: PolicyName, region: 'global' }),

  facts: {},
});
