import {
  GetQueueAttributesCommand,
  ListDeadLetterSourceQueuesCommand,
  ListQueuesCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { bindClient, pages } from '../../platform/calls/aws-client.ts';

export const client = bindClient({
  connect: (config) => new SQSClient(config),
  lists: {
    ListQueues: pages(ListQueuesCommand, { input: 'NextToken', output: 'NextToken' }),
    ListDeadLetterSourceQueues: pages(ListDeadLetterSourceQueuesCommand, {
      input: 'NextToken',
      output: 'NextToken',
    }),
  },
  calls: { GetQueueAttributes: GetQueueAttributesCommand },
});
