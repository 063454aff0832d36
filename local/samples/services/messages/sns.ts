import {
  CreateTopicCommand,
  SetTopicAttributesCommand,
  SNSClient,
  SubscribeCommand,
} from '@aws-sdk/client-sns';
import { everybody, type ServiceSample } from '../../places/place.ts';

export const sns: ServiceSample = {
  async healthy({ accountId, region, settings }) {
    const client = new SNSClient(settings);
    const { TopicArn } = await client.send(
      new CreateTopicCommand({ Name: 'orders', Attributes: { KmsMasterKeyId: 'alias/aws/sns' } }),
    );
    await client.send(
      new SetTopicAttributesCommand({
        TopicArn,
        AttributeName: 'SQSFailureFeedbackRoleArn',
        AttributeValue: `arn:aws:iam::${accountId}:role/deliveries`,
      }),
    );
    const Endpoint = `arn:aws:sqs:${region}:${accountId}:orders`;
    await client.send(new SubscribeCommand({ TopicArn, Protocol: 'sqs', Endpoint }));
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
