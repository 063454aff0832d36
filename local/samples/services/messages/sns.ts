import { CreateTopicCommand, SetTopicAttributesCommand, SNSClient } from '@aws-sdk/client-sns';
import { everybody, type ServiceSample } from '../../places/place.ts';

export const sns: ServiceSample = {
  async healthy({ settings }) {
    await new SNSClient(settings).send(
      new CreateTopicCommand({ Name: 'orders', Attributes: { KmsMasterKeyId: 'alias/aws/sns' } }),
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
