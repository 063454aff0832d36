import { defineResource } from '../../../core/resource.ts';
import type { GroupDetail } from '../shapes.generated.ts';

/** An IAM group with its policies. */
export const group = defineResource<GroupDetail>({
  service: 'iam',
  type: 'AWS::IAM::Group',
  scope: 'global',

  list: {
    operation: 'GetAccountAuthorizationDetails',
    action: 'iam:GetAccountAuthorizationDetails',
    // Of each kind a listing of its own: all in one would hold AWS's policies as well.
    input: { Filter: ['Group'], MaxItems: 1000 },
    items: 'GroupDetailList',
  },

  identify: ({ Arn, GroupName }) => ({ id: Arn, name: GroupName, region: 'global' }),

  facts: {},
});
