import { Annotations, CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { StageConfig } from '../config/stage.ts';
import type { Handler } from '../constructs/function/handler.ts';
import { DeadLetterQueue } from '../constructs/run/dead-letter-queue.ts';
import { EraseAccount } from '../constructs/run/erase-account.ts';
import { EraseTenant } from '../constructs/run/erase-tenant.ts';
import { ExecutionEnded } from '../constructs/run/execution-ended.ts';
import { FailureTopic } from '../constructs/run/failure-topic.ts';
import { RunFunctions } from '../constructs/run/run-functions.ts';
import { RunWorkflow } from '../constructs/run/run-workflow.ts';
import { TaskSchedules } from '../constructs/run/task-schedules.ts';
import { Watchdog } from '../constructs/run/watchdog.ts';
import type { DataStack } from './data-stack.ts';

export interface RunStackProps extends StackProps {
  readonly config: StageConfig;
  readonly data: DataStack;
}

/** The daily run: what starts it, what it does, and who looks after it. */
export class RunStack extends Stack {
  readonly functions: RunFunctions;
  readonly workflow: RunWorkflow;
  readonly schedules: TaskSchedules;
  readonly failures: FailureTopic;
  readonly executionEnded: ExecutionEnded;
  readonly eraseAccount: EraseAccount;
  readonly eraseTenant: EraseTenant;
  readonly watchdog: Watchdog;
  /** Every function that runs, ends or mends runs. */
  readonly handlers: readonly Handler<never>[];
  /** Events, and notices by e-mail, that could not be delivered. */
  readonly deadLetterQueue: DeadLetterQueue;

  constructor(scope: Construct, id: string, props: RunStackProps) {
    super(scope, id, { ...props, description: 'Roundsman: the workflow that runs tasks.' });
    const { config } = props;
    const { table, evidence, dataRole } = props.data;

    this.deadLetterQueue = new DeadLetterQueue(this, 'DeadLetters');
    const { deadLetterQueue } = this;
    this.failures = new FailureTopic(this, 'Failures', { config, deadLetterQueue });
    const { failures } = this;

    this.functions = new RunFunctions(this, 'Functions', { config, table, evidence, dataRole });
    this.workflow = new RunWorkflow(this, 'Workflow', {
      config,
      table,
      failures,
      plan: this.functions.plan.function,
      runShard: this.functions.runShard.function,
      finalize: this.functions.finalize.function,
    });
    const { stateMachine } = this.workflow;

    this.schedules = new TaskSchedules(this, 'Schedules', { config, stateMachine });
    const watched = { config, table, evidence, failures, deadLetterQueue };
    const { workflow, schedules } = this;
    this.executionEnded = new ExecutionEnded(this, 'ExecutionEnded', { ...watched, workflow });
    this.eraseAccount = new EraseAccount(this, 'EraseAccount', {
      ...watched,
      schedules,
    });
    this.eraseTenant = new EraseTenant(this, 'EraseTenant', { ...watched, workflow, schedules });
    const { eraseAccount, eraseTenant } = this;
    this.watchdog = new Watchdog(this, 'Watchdog', {
      ...watched,
      workflow,
      schedules,
      eraseAccount,
      eraseTenant,
    });

    const { plan, runShard, finalize } = this.functions;
    const others = [this.executionEnded, eraseAccount, eraseTenant, this.watchdog];
    this.handlers = [plan, runShard, finalize, ...others.map(({ handler }) => handler)];

    new CfnOutput(this, 'FailuresAreToldTo', { value: config.alarmEmail ?? nobody });
    if (!config.alarmEmail) Annotations.of(this).addWarningV2('roundsman:nobody-is-told', nobody);
    const { group, role, deadLetterQueue: undelivered } = this.schedules;
    new CfnOutput(this, 'StateMachineArn', { value: stateMachine.stateMachineArn });
    new CfnOutput(this, 'FailureTopicArn', { value: failures.topic.topicArn });
    new CfnOutput(this, 'ScheduleGroupName', { value: group.scheduleGroupName });
    new CfnOutput(this, 'SchedulerRoleArn', { value: role.roleArn });
    new CfnOutput(this, 'ScheduleDeadLetterQueueArn', { value: undelivered.queueArn });
  }
}

const nobody =
  'Nobody is told of failed executions and alarms until somebody subscribes to the failure topic: set alarmEmail in roundsman.config.json, or -c alarmEmail=you@example.com';
