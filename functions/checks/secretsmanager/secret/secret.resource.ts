import { defineResource } from '../../../core/resource.ts';
import type {
  DescribeSecretResponse,
  GetResourcePolicyResponse,
  SecretListEntry,
} from '../shapes.generated.ts';

export interface SecretFacts {
  DescribeSecret: DescribeSecretResponse;
  GetResourcePolicy: GetResourcePolicyResponse;
}

/** A secret in a region, replicas included; not those that are scheduled for deletion. */
export const secret = defineResource<SecretListEntry, SecretFacts>({
  service: 'secretsmanager',
  type: 'AWS::SecretsManager::Secret',
  scope: 'regional',

  list: {
    operation: 'ListSecrets',
    action: 'secretsmanager:ListSecrets',
    input: { MaxResults: 100 },
    items: 'SecretList',
  },

  identify: ({ ARN, Name }, { region }) => ({ id: ARN, name: Name, region }),

  goneOn: {
    ResourceNotFoundException:
      'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetResourcePolicy.html',
  },

  facts: {
    // The list says nothing of replicas.
    DescribeSecret: {
      action: 'secretsmanager:DescribeSecret',
      input: ({ ARN }) => ({ SecretId: ARN }),
    },
    GetResourcePolicy: {
      action: 'secretsmanager:GetResourcePolicy',
      input: ({ ARN }) => ({ SecretId: ARN }),
    },
  },
});
