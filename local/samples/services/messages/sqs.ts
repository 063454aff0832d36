import {
  CreateQueueCommand,
  SendMessageCommand,
  SetQueueAttributesCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { everybody, type Place, type ServiceSample } from '../../places/place.ts';

async function withDeadLetters(place: Place, name: string, encrypted: boolean): Promise<void> {
  const client = new SQSClient(place.settings);
  const SqsManagedSseEnabled = String(encrypted);
  const deadLetterTargetArn = `arn:aws:sqs:${place.region}:${place.accountId}:${name}-failed`;
  await client.send(
    new CreateQueueCommand({ QueueName: `${name}-failed`, Attributes: { SqsManagedSseEnabled } }),
  );
  const RedrivePolicy = JSON.stringify({ deadLetterTargetArn, maxReceiveCount: 5 });
  await client.send(
    new CreateQueueCommand({
      QueueName: name,
      Attributes: { SqsManagedSseEnabled, RedrivePolicy },
    }),
  );
}

export const sqs: ServiceSample = {
  healthy: (place) => withDeadLetters(place, 'orders', true),

  async faulty(place) {
    await withDeadLetters(place, 'open', false);
    const client = new SQSClient(place.settings);
    const url = (name: string) => `${place.settings.endpoint}/${place.accountId}/${name}`;
    const arn = `arn:aws:sqs:${place.region}:${place.accountId}:open`;
    await client.send(
      new SetQueueAttributesCommand({
        QueueUrl: url('open'),
        Attributes: { Policy: everybody('sqs:SendMessage', arn) },
      }),
    );
    for (const MessageBody of ['order 4711', 'order 4712']) {
      await client.send(new SendMessageCommand({ QueueUrl: url('open-failed'), MessageBody }));
    }
  },
};
