import { Aws } from 'aws-cdk-lib';
import { Effect, type IGrantable, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { StageConfig } from '../../config/stage.ts';
import { removalOf } from '../function/removal.ts';

export interface FailureTopicProps {
  readonly config: StageConfig;
  /** Takes what could not be delivered to the e-mail address of the stage. */
  readonly deadLetterQueue: IQueue;
}

/**
 * Where failed executions and alarms are told.
 *
 * It has a key of its own: alarms have to use it, and must not come near the key of tenants' data.
 */
export class FailureTopic extends Construct {
  readonly topic: Topic;
  readonly #key: Key;

  constructor(scope: Construct, id: string, props: FailureTopicProps) {
    super(scope, id);
    this.#key = new Key(this, 'Key', {
      description: 'Encrypts notices of failed executions and alarms.',
      enableKeyRotation: true,
      removalPolicy: removalOf(props.config),
    });
    this.topic = new Topic(this, 'Topic', {
      displayName: `Roundsman ${props.config.name}: failures`,
      masterKey: this.#key,
      enforceSSL: true,
    });
    // Without both statements an alarm changes its state and nobody hears of it.
    this.#key.addToResourcePolicy(alarms(['kms:Decrypt', 'kms:GenerateDataKey'], '*'));
    this.topic.addToResourcePolicy(alarms(['sns:Publish'], this.topic.topicArn));

    if (props.config.alarmEmail) {
      const { deadLetterQueue } = props;
      this.topic.addSubscription(
        new EmailSubscription(props.config.alarmEmail, { deadLetterQueue }),
      );
    }
  }

  allowPublish(grantee: IGrantable) {
    const statements = [
      new PolicyStatement({ actions: ['sns:Publish'], resources: [this.topic.topicArn] }),
      new PolicyStatement({
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: [this.#key.keyArn],
      }),
    ];
    for (const statement of statements) grantee.grantPrincipal.addToPrincipalPolicy(statement);
  }
}

const alarms = (actions: string[], resource: string) =>
  new PolicyStatement({
    effect: Effect.ALLOW,
    principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
    actions,
    resources: [resource],
    conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
  });
