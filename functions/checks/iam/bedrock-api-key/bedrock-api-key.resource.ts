import { defineResource } from '../../../core/resource.ts';
import type { ServiceSpecificCredentialMetadata } from '../shapes.generated.ts';

/** A long-term API key of Bedrock, which belongs to a user. */
export const bedrockApiKey = defineResource<ServiceSpecificCredentialMetadata>({
  service: 'iam',
  type: 'AWS::IAM::ServiceSpecificCredential',
  scope: 'global',

  list: {
    operation: 'ListServiceSpecificCredentials',
    action: 'iam:ListServiceSpecificCredentials',
    input: { AllUsers: true, ServiceName: 'bedrock.amazonaws.com', MaxItems: 1000 },
    items: 'ServiceSpecificCredentials',
  },

  identify: ({ ServiceSpecificCredentialId, UserName }) => ({
    id: ServiceSpecificCredentialId,
    name: UserName,
    region: 'global',
  }),

  facts: {},
});
