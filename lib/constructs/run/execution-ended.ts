import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Env } from '../../../functions/events/execution-ended/env.ts';
import type { StageConfig } from '../../config/stage.ts';
import type { EvidenceBucket } from '../data/evidence-bucket.ts';
import type { TenantTable } from '../data/tenant-table.ts';
import { Handler } from '../function/handler.ts';
import type { FailureTopic } from './failure-topic.ts';
import type { RunWorkflow } from './run-workflow.ts';

export interface ExecutionEndedProps {
  readonly config: StageConfig;
  readonly table: TenantTable;
  readonly evidence: EvidenceBucket;
  readonly failures: FailureTopic;
  readonly workflow: RunWorkflow;
  readonly deadLetterQueue: IQueue;
}

/** Sees the executions that ended: closes what no Catch sees, and starts what was to run after them. */
export class ExecutionEnded extends Construct {
  readonly handler: Handler<Env>;

  constructor(scope: Construct, id: string, props: ExecutionEndedProps) {
    super(scope, id);
    const { config, deadLetterQueue, workflow } = props;
    const { stateMachine } = workflow;
    this.handler = new Handler<Env>(this, 'Handler', {
      config,
      entry: 'events/execution-ended',
      name: 'execution-ended',
      description:
        'Closes what an execution left open, tells of it, and starts what runs after it.',
      environment: {
        TABLE_NAME: props.table.table.tableName,
        BUCKET_NAME: props.evidence.bucket.bucketName,
        FAILURE_TOPIC_ARN: props.failures.topic.topicArn,
        STATE_MACHINE_ARN: stateMachine.stateMachineArn,
      },
      timeout: Duration.seconds(60),
      memorySize: 512,
      deadLetterQueue,
    });
    props.table.allow(
      this.handler.role,
      ['T#*'],
      ['ConditionCheckItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'],
    );
    // Whether a run of what waits for the execution is in progress.
    props.table.allowQuery(this.handler.role, 'GSI1');
    workflow.allowDescribe(this.handler.role);
    workflow.allowStart(this.handler.role);
    props.evidence.allowExecutions(this.handler.role);
    props.failures.allowPublish(this.handler.role);

    new Rule(this, 'Rule', {
      description: 'Executions of the run that have ended.',
      eventPattern: {
        source: ['aws.states'],
        detailType: ['Step Functions Execution Status Change'],
        detail: {
          stateMachineArn: [stateMachine.stateMachineArn],
          status: ['SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED'],
        },
      },
      targets: [new LambdaFunction(this.handler.function, { deadLetterQueue })],
    });
  }
}
