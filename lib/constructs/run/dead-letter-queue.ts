import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { acknowledge } from '../function/acknowledge.ts';

/** Keeps what could not be delivered for as long as SQS can. An alarm watches its depth. */
export class DeadLetterQueue extends Queue {
  /** @param queueName Where others hold on to it longer than its stack lives. @default CloudFormation makes a name */
  constructor(scope: Construct, id: string, queueName?: string) {
    super(scope, id, {
      queueName,
      // SQS's own key: EventBridge and Scheduler then need no permission on a key.
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    acknowledge(this, {
      'AwsSolutions-SQS3': 'It is a dead-letter queue itself.',
      'Serverless-SQSRedrivePolicy': 'It is a dead-letter queue itself.',
    });
  }
}
