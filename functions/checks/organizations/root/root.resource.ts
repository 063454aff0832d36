import { defineResource } from '../../../core/resource.ts';
import type { ListPoliciesForTargetResponse, Root } from '../shapes.generated.ts';

export interface RootFacts {
  ListPoliciesForTarget: ListPoliciesForTargetResponse;
}

/** The root of the organisation; what is attached to it holds for all accounts but the management account. */
export const root = defineResource<Root, RootFacts>({
  service: 'organizations',
  type: 'AWS::Organizations::Root',
  scope: 'global',
  only: 'management-account',

  list: {
    operation: 'ListRoots',
    action: 'organizations:ListRoots',
    input: { MaxResults: 20 },
    items: 'Roots',
  },

  identify: ({ Arn, Name }) => ({ id: Arn, name: Name, region: 'global' }),

  goneOn: {
    TargetNotFoundException:
      'https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListPoliciesForTarget.html',
  },

  facts: {
    // Its resource control policies.
    ListPoliciesForTarget: {
      action: 'organizations:ListPoliciesForTarget',
      input: ({ Id }) => ({ TargetId: Id, Filter: 'RESOURCE_CONTROL_POLICY', MaxResults: 20 }),
      pages: 'Policies',
    },
  },
});
