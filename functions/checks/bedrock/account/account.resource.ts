import { defineResource } from '../../../core/resource.ts';
import { attachedAwsPolicy } from '../../iam/attached-aws-policy/attached-aws-policy.resource.ts';
import { bedrockApiKey } from '../../iam/bedrock-api-key/bedrock-api-key.resource.ts';
import type { Policy, ServiceSpecificCredentialMetadata } from '../../iam/shapes.generated.ts';

export interface AccountRelated {
  attachedAwsPolicies: Policy;
  apiKeys: ServiceSpecificCredentialMetadata;
}

const all = { keys: () => ['account'], otherKeys: () => ['account'] } as const;

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
    attachedAwsPolicies: { resource: attachedAwsPolicy, ...all },
    apiKeys: { resource: bedrockApiKey, ...all },
  },
});
