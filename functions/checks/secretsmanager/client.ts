import {
  GetResourcePolicyCommand,
  ListSecretsCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { bindClient, pages } from '../../platform/calls/aws-client.ts';

export const client = bindClient({
  connect: (config) => new SecretsManagerClient(config),
  lists: {
    ListSecrets: pages(ListSecretsCommand, { input: 'NextToken', output: 'NextToken' }),
  },
  calls: { GetResourcePolicy: GetResourcePolicyCommand },
});
