import { GetPolicyCommand, LambdaClient, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import { bindClient, pages } from '../../platform/aws-client.ts';

export const client = bindClient({
  connect: (config) => new LambdaClient(config),
  lists: { ListFunctions: pages(ListFunctionsCommand, { input: 'Marker', output: 'NextMarker' }) },
  calls: { GetPolicy: GetPolicyCommand },
});
