import { SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { as, emulators } from './aws.ts';
import { deployed } from './platform.ts';

const sns = new SNSClient(as());
const sqs = new SQSClient(as());

/** https://docs.aws.amazon.com/sns/latest/dg/sns-sqs-as-subscriber.html */
const Envelope = z.object({
  Subject: z.string(),
  Message: z.string(),
  MessageAttributes: z
    .record(z.string(), z.object({ Type: z.string(), Value: z.string() }))
    .default({}),
});

export interface Notice {
  readonly subject: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly report: Readonly<Record<string, unknown>> & { readonly text: string };
}

/** Subscribes a queue of its own to the failure topic. @returns what it was told of a tenant so far */
export async function subscribe(queueName: string) {
  const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: queueName }));
  const queueArn = `arn:aws:sqs:${emulators.region}:${emulators.accountId}:${queueName}`;
  await sns.send(
    new SubscribeCommand({
      TopicArn: deployed.failureTopicArn,
      Protocol: 'sqs',
      Endpoint: queueArn,
    }),
  );
  const received: Notice[] = [];

  async function drain(): Promise<void> {
    for (;;) {
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }),
      );
      if (Messages.length === 0) return;
      for (const { Body = '', ReceiptHandle } of Messages) {
        received.push(...noticesOf(Body));
        await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
      }
    }
  }

  // One after the other: tests that ask at the same time must not see half of what the other took.
  let drained = Promise.resolve();
  return async (tenantId: string): Promise<readonly Notice[]> => {
    drained = drained.then(drain);
    await drained;
    return received.filter(({ attributes }) => attributes.tenantId === tenantId);
  };
}

/** What alarms tell is about no tenant, and no notice. */
function noticesOf(body: string): readonly Notice[] {
  const { Subject, Message, MessageAttributes } = Envelope.parse(JSON.parse(body));
  if (!MessageAttributes.tenantId) return [];
  const attributes = Object.entries(MessageAttributes).map(([name, { Value }]) => [name, Value]);
  const report = z.looseObject({ text: z.string() }).parse(JSON.parse(Message));
  return [{ subject: Subject, attributes: Object.fromEntries(attributes), report }];
}
