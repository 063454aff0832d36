import { defineResource } from '../../../core/resource.ts';
import { confirmedSubscription } from '../confirmed-subscription/confirmed-subscription.resource.ts';
import type { GetTopicAttributesResponse, Subscription, Topic } from '../shapes.generated.ts';

export interface TopicFacts {
  GetTopicAttributes: GetTopicAttributesResponse;
}

export interface TopicRelated {
  subscriptions: Subscription;
}

export const topic = defineResource<Topic, TopicFacts, TopicRelated>({
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

  related: {
    // Those of this account: others' subscriptions to the topic are not listed.
    subscriptions: {
      resource: confirmedSubscription,
      keys: ({ TopicArn }) => [TopicArn],
      otherKeys: ({ TopicArn }: Subscription) => [TopicArn],
    },
  },
});
