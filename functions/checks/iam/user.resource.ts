import type { UserDetail } from '@aws-sdk/client-iam';
import { defineResource } from '../../core/resource.ts';

/** An IAM user with its policies. The root user is none. */
export const user = defineResource<UserDetail>({
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
});
