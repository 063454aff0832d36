import { defineResource } from '../../../core/resource.ts';
import { attachedAwsPolicy } from '../../iam/attached-aws-policy/attached-aws-policy.resource.ts';
import type { Policy } from '../../iam/shapes.generated.ts';

interface AccountRelated {
  attachedAwsPolicies: Policy;
}

/** The account, as far as it lets its people and programs use Bedrock. */
// biome-ignore lint/complexity/noBannedTypes: no facts is an object without members.
export const account = defineResource<undefined, {}, AccountRelated>({
  service: 'bedrock',
  type: 'AWS::Bedrock::Account',
  scope: 'global',
  anchor: true,

  identify: (_, { accountId }) => ({ id: accountId, name: accountId, region: 'global' }),

  facts: {},

  related: {
    attachedAwsPolicies: {
      resource: attachedAwsPolicy,
      keys: () => ['account'],
      otherKeys: () => ['account'],
    },
  },
});
