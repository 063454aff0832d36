import { Duration, Stack } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Env } from '../../../functions/events/watchdog/env.ts';
import type { StageConfig } from '../../config/stage.ts';
import type { EvidenceBucket } from '../data/evidence-bucket.ts';
import type { TenantTable } from '../data/tenant-table.ts';
import { Handler } from '../function/handler.ts';
import type { EraseAccount } from './erase-account.ts';
import type { EraseTenant } from './erase-tenant.ts';
import type { FailureTopic } from './failure-topic.ts';
import type { RunWorkflow } from './run-workflow.ts';
import type { TaskSchedules } from './task-schedules.ts';

export interface WatchdogProps {
  readonly config: StageConfig;
  readonly table: TenantTable;
  readonly evidence: EvidenceBucket;
  readonly failures: FailureTopic;
  readonly workflow: RunWorkflow;
  readonly schedules: TaskSchedules;
  readonly eraseAccount: EraseAccount;
  readonly eraseTenant: EraseTenant;
  readonly deadLetterQueue: IQueue;
}

/** Looks every 15 minutes for what should have happened and did not. */
export class Watchdog extends Construct {
  readonly handler: Handler<Env>;

  constructor(scope: Construct, id: string, props: WatchdogProps) {
    super(scope, id);
    const { config, deadLetterQueue, schedules } = props;
    this.handler = new Handler<Env>(this, 'Handler', {
      config,
      entry: 'events/watchdog',
      name: 'watchdog',
      description:
        'Finds stuck executions, tasks that were not assessed, and what was only half done.',
      environment: {
        TABLE_NAME: props.table.table.tableName,
        BUCKET_NAME: props.evidence.bucket.bucketName,
        FAILURE_TOPIC_ARN: props.failures.topic.topicArn,
        ...schedules.environment,
        ERASE_ACCOUNT_FUNCTION_NAME: props.eraseAccount.handler.function.functionName,
        ERASE_TENANT_FUNCTION_NAME: props.eraseTenant.handler.function.functionName,
      },
      timeout: Duration.minutes(5),
      memorySize: 512,
      deadLetterQueue,
    });
    props.table.allow(
      this.handler.role,
      ['T#*'],
      ['ConditionCheckItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'],
    );
    props.table.allowQuery(this.handler.role, 'GSI1');
    props.table.allowQuery(this.handler.role, 'GSI2');
    props.evidence.allowExecutions(this.handler.role);
    props.workflow.allowDescribe(this.handler.role);
    // A run that was missed is started late.
    props.workflow.allowStart(this.handler.role);
    props.failures.allowPublish(this.handler.role);
    schedules.allowUpkeep(this.handler.role);
    props.eraseAccount.handler.allowStart(this.handler.role);
    props.eraseTenant.handler.allowStart(this.handler.role);

    new Rule(this, 'Rule', {
      description: 'Starts the watchdog.',
      schedule: Schedule.rate(Duration.minutes(15)),
      targets: [new LambdaFunction(this.handler.function, { deadLetterQueue })],
    });
    // So that what a deployment interrupted is mended at once, and the alarm that it is silent finds it at work.
    new Rule(this, 'Deployed', {
      description: 'Starts the watchdog when its stack was deployed.',
      eventPattern: {
        source: ['aws.cloudformation'],
        detailType: ['CloudFormation Stack Status Change'],
        detail: {
          'stack-id': [Stack.of(this).stackId],
          'status-details': { status: ['CREATE_COMPLETE', 'UPDATE_COMPLETE'] },
        },
      },
      targets: [new LambdaFunction(this.handler.function, { deadLetterQueue })],
    });
  }
}
