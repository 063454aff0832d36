import {
  GetPolicyCommand,
  LambdaClient,
  ListDurableExecutionsByFunctionCommand,
  ListFunctionEventInvokeConfigsCommand,
  ListFunctionsCommand,
} from '@aws-sdk/client-lambda';
import { bindClient, pages } from '../../platform/calls/aws-client.ts';

const tokens = { input: 'Marker', output: 'NextMarker' } as const;

export const client = bindClient({
  connect: (config) => new LambdaClient(config),
  lists: {
    ListDurableExecutionsByFunction: pages(ListDurableExecutionsByFunctionCommand, tokens),
    ListFunctionEventInvokeConfigs: pages(ListFunctionEventInvokeConfigsCommand, tokens),
    ListFunctions: pages(ListFunctionsCommand, tokens),
  },
  calls: { GetPolicy: GetPolicyCommand },
});
