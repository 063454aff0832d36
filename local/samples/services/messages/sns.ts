import {
  CreateTopicCommand,
  GetTopicAttributesCommand,
  SetTopicAttributesCommand,
  SNSClient,
  SubscribeCommand,
} from '@aws-sdk/client-sns';
import { everybody, type ServiceSample } from '../../places/place.ts';

export const sns: ServiceSample = {
  async healthy(place) {
    const { accountId, region, settings } = place;
    const client = new SNSClient(settings);
    const { TopicArn = '' } = await client.send(
      new CreateTopicCommand({ Name: 'orders', Attributes: { KmsMasterKeyId: 'alias/aws/sns' } }),
    );
    const Endpoint = `arn:aws:sqs:${region}:${accountId}:orders`;
    await client.send(new SubscribeCommand({ TopicArn, Protocol: 'sqs', Endpoint }));
    // moto counts no subscriptions, and keeps no roles that log deliveries.
    const { Attributes } = await client.send(new GetTopicAttributesCommand({ TopicArn }));
    const SQSFailureFeedbackRoleArn = `arn:aws:iam::${accountId}:role/deliveries`;
    const more = { SubscriptionsConfirmed: '1', SQSFailureFeedbackRoleArn };
    await place.says(
      'sns:GetTopicAttributes',
      { Attributes: { ...Attributes, ...more } },
      { TopicArn },
    );
  },

  async faulty({ settings }) {
    const client = new SNSClient(settings);
    const { TopicArn = '' } = await client.send(new CreateTopicCommand({ Name: 'open' }));
    await client.send(
      new SetTopicAttributesCommand({
        TopicArn,
        AttributeName: 'Policy',
        AttributeValue: everybody('sns:Publish', TopicArn),
      }),
    );
  },
};
