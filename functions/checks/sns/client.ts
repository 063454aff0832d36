import { GetTopicAttributesCommand, ListTopicsCommand, SNSClient } from '@aws-sdk/client-sns';
import { bindClient, pages } from '../../platform/calls/aws-client.ts';

export const client = bindClient({
  connect: (config) => new SNSClient(config),
  lists: {
    ListTopics: pages(ListTopicsCommand, { input: 'NextToken', output: 'NextToken' }),
  },
  calls: { GetTopicAttributes: GetTopicAttributesCommand },
});
