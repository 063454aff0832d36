import { Aws } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { ScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import type { IStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { ScheduleEnv } from '../../../functions/platform/own/schedule-env.ts';
import type { StageConfig } from '../../config/stage.ts';
import { acknowledge } from '../function/acknowledge.ts';
import { removalOf } from '../function/removal.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';

const scheduleActions = [
  'CreateSchedule',
  'DeleteSchedule',
  'GetSchedule',
  'UpdateSchedule',
] as const;
type ScheduleAction = (typeof scheduleActions)[number];

export interface TaskSchedulesProps {
  readonly config: StageConfig;
  /** What a schedule starts. */
  readonly stateMachine: IStateMachine;
}

/** What a task's schedule needs: a group to live in, a role to start with, a queue to fail to. */
export class TaskSchedules extends Construct {
  readonly group: ScheduleGroup;
  readonly role: Role;
  readonly deadLetterQueue: DeadLetterQueue;
  /** The environment of every function that makes schedules. */
  readonly environment: { readonly [Name in keyof ScheduleEnv]: string };

  constructor(scope: Construct, id: string, props: TaskSchedulesProps) {
    super(scope, id);
    this.group = new ScheduleGroup(this, 'Group', {
      scheduleGroupName: `roundsman-${props.config.name}`,
      // Its schedules would go on trying to start what is gone.
      removalPolicy: removalOf(props.config),
    });
    // Role and queue have fixed names since schedules hold their ARNs: one that outlived its stack in a
    // stage that protects data works again once the stack is there again.
    const fixed = (what: string) => `roundsman-${props.config.name}-${what}`;
    this.deadLetterQueue = new DeadLetterQueue(this, 'DeadLetters', fixed('undelivered-schedules'));

    this.role = new Role(this, 'Role', {
      roleName: fixed('scheduler'),
      description: 'Starts executions when a schedule is due.',
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: {
          ArnEquals: { 'aws:SourceArn': this.group.scheduleGroupArn },
          StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
        },
      }),
    });
    const statements = [
      new PolicyStatement({
        actions: ['states:StartExecution'],
        resources: [props.stateMachine.stateMachineArn],
      }),
      // Scheduler writes to the queue as this role; a policy on the queue would not do.
      new PolicyStatement({
        actions: ['sqs:SendMessage'],
        resources: [this.deadLetterQueue.queueArn],
      }),
    ];
    for (const statement of statements) this.role.addToPolicy(statement);

    this.environment = {
      STATE_MACHINE_ARN: props.stateMachine.stateMachineArn,
      SCHEDULE_GROUP_NAME: this.group.scheduleGroupName,
      SCHEDULER_ROLE_ARN: this.role.roleArn,
      SCHEDULE_DLQ_ARN: this.deadLetterQueue.queueArn,
    };
  }

  /**
   * Permits to make schedules as they should be, and to hand them the role they start with.
   *
   * @param actions @default all
   */
  allowUpkeep(handler: Role, actions: readonly ScheduleAction[] = scheduleActions) {
    const { stack } = this.group;
    const schedules = stack.formatArn({
      service: 'scheduler',
      resource: 'schedule',
      resourceName: `${this.group.scheduleGroupName}/*`,
    });
    handler.addToPolicy(
      new PolicyStatement({
        actions: actions.map((action) => `scheduler:${action}`),
        resources: [schedules],
      }),
    );
    acknowledge(handler, {
      [`AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:scheduler:<AWS::Region>:<AWS::AccountId>:schedule/${this.group.scheduleGroupName}/*]`]:
        'Every schedule of the group, which holds the schedules of tasks and nothing else.',
    });
    // Who only deletes hands no role to a schedule.
    if (actions.every((action) => action === 'DeleteSchedule')) return;
    handler.addToPolicy(
      new PolicyStatement({
        actions: ['iam:PassRole'],
        resources: [this.role.roleArn],
        conditions: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
      }),
    );
  }
}
