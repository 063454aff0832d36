import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { IStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Env } from '../../../functions/events/execution-ended/env.ts';
import type { StageConfig } from '../../config/stage.ts';
import type { EvidenceBucket } from '../data/evidence-bucket.ts';
import type { TenantTable } from '../data/tenant-table.ts';
import { Handler } from '../function/handler.ts';
import type { FailureTopic } from './failure-topic.ts';

export interface ExecutionEndedProps {
  readonly config: StageConfig;
  readonly table: TenantTable;
  readonly evidence: EvidenceBucket;
  readonly failures: FailureTopic;
  readonly stateMachine: IStateMachine;
  readonly deadLetterQueue: IQueue;
}

/** Sees the executions that ended in a way that no Catch sees: timed out, aborted, runtime error. */
export class ExecutionEnded extends Construct {
  readonly handler: Handler<Env>;

  constructor(scope: Construct, id: string, props: ExecutionEndedProps) {
    super(scope, id);
    const { config, deadLetterQueue } = props;
    this.handler = new Handler<Env>(this, 'Handler', {
      config,
      entry: 'events/execution-ended',
      name: 'execution-ended',
      description: 'Closes what an execution left open, and tells the operator if nobody has.',
      environment: {
        TABLE_NAME: props.table.table.tableName,
        BUCKET_NAME: props.evidence.bucket.bucketName,
        FAILURE_TOPIC_ARN: props.failures.topic.topicArn,
      },
      timeout: Duration.seconds(60),
      memorySize: 512,
      deadLetterQueue,
    });
    props.table.allow(this.handler.role, ['T#*'], ['GetItem', 'PutItem', 'Query', 'UpdateItem']);
    props.evidence.allowExecutions(this.handler.role);
    props.failures.allowPublish(this.handler.role);

    new Rule(this, 'Rule', {
      description: 'Executions of the run that did not succeed.',
      eventPattern: {
        source: ['aws.states'],
        detailType: ['Step Functions Execution Status Change'],
        detail: {
          stateMachineArn: [props.stateMachine.stateMachineArn],
          status: ['FAILED', 'TIMED_OUT', 'ABORTED'],
        },
      },
      targets: [new LambdaFunction(this.handler.function, { deadLetterQueue })],
    });
  }
}
