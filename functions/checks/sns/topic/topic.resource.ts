import { defineResource } from '../../../core/resource.ts';
import type { GetTopicAttributesResponse, Topic } from '../shapes.generated.ts';

interface TopicFacts {
  GetTopicAttributes: GetTopicAttributesResponse;
}

export const topic = defineResource<Topic, TopicFacts>({
  service: 'sns',
  type: 'AWS::SNS::Topic',
  scope: 'regional',

  list: { operation: 'ListTopics', action: 'sns:ListTopics', items: 'Topics' },

  identify: ({ TopicArn }, { region }) => ({
    id: TopicArn,
    name: TopicArn?.split(':').at(-1),
    region,
  }),

  goneOn: {
    NotFound: 'https://docs.aws.amazon.com/sns/latest/api/API_GetTopicAttributes.html',
  },

  facts: {
    GetTopicAttributes: {
      action: 'sns:GetTopicAttributes',
      input: ({ TopicArn }) => ({ TopicArn }),
    },
  },
});
