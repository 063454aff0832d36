import { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { errorCategories } from '../../../functions/core/errors.ts';
import type { StageConfig } from '../../config/stage.ts';
import type { TenantTable } from '../data/tenant-table.ts';
import type { Handler } from '../function/handler.ts';
import type { DeadLetterQueue } from '../run/dead-letter-queue.ts';
import type { ExecutionEnded } from '../run/execution-ended.ts';
import type { FailureTopic } from '../run/failure-topic.ts';
import type { RunWorkflow } from '../run/run-workflow.ts';
import type { TaskSchedules } from '../run/task-schedules.ts';
import type { Watchdog } from '../run/watchdog.ts';
import { type AlarmSettings, addAlarms } from './alarms.ts';
import { ownMetric, throttleEvents } from './run-metrics.ts';

export interface RunAlarmsProps {
  readonly config: StageConfig;
  readonly failures: FailureTopic;
  readonly table: TenantTable;
  readonly workflow: RunWorkflow;
  readonly schedules: TaskSchedules;
  readonly executionEnded: ExecutionEnded;
  readonly watchdog: Watchdog;
  /** Every function that runs, ends or mends runs. */
  readonly handlers: readonly Handler<never>[];
  /** Events, and notices by e-mail, that could not be delivered. */
  readonly deadLetterQueue: DeadLetterQueue;
}

/** Whatever keeps the platform from assessing its tenants, told to the failure topic. */
export class RunAlarms extends Construct {
  constructor(scope: Construct, id: string, props: RunAlarmsProps) {
    super(scope, id);
    addAlarms(this, props.config, props.failures, {
      ...executionAlarms(props),
      ...deliveryAlarms(props),
      ...capacityAlarms(props),
    });
  }
}

// One tenant's broken role is told by the run's own notice; many at once are the platform's matter.
const manyExecutions = 10;

function executionAlarms({ config, workflow }: RunAlarmsProps): Record<string, AlarmSettings> {
  const { stateMachine } = workflow;
  const byCategory = errorCategories.map((category): [string, AlarmSettings] => [
    `failed-${category}`,
    {
      metric: ownMetric(config, 'ExecutionsFailed', category).with({ period: Duration.hours(1) }),
      meaning: `Executions failed within an hour, their first error being one of ${category}. Look at the notices.`,
      atLeast: category === 'platform' ? 1 : manyExecutions,
    },
  ]);
  return {
    ...Object.fromEntries(byCategory),
    'timed-out': {
      metric: stateMachine.metricTimedOut(),
      meaning:
        'An execution ran into its time limit. Look at its history for the state that hangs.',
    },
    stuck: {
      metric: ownMetric(config, 'StuckExecutions').with({ statistic: Stats.MAXIMUM }),
      meaning:
        'An execution is open that nothing can still be working on. Look at the log of the watchdog.',
    },
    'lost-shards': {
      metric: ownMetric(config, 'LostShards'),
      meaning:
        'A shard ended without a trace: out of memory, out of time, or throttled. Look at the log of run-shard.',
    },
    stale: {
      metric: ownMetric(config, 'StaleTasks').with({ period: Duration.hours(1) }),
      meaning: 'In percent: tasks that are due every day and were not assessed for 26 hours.',
      atLeast: 5,
    },
  };
}

function deliveryAlarms(props: RunAlarmsProps): Record<string, AlarmSettings> {
  const { watchdog, executionEnded, schedules, deadLetterQueue } = props;
  const depth = { period: Duration.minutes(5), statistic: Stats.MAXIMUM };
  return {
    'dead-letters-schedules': {
      metric: schedules.deadLetterQueue.metricApproximateNumberOfMessagesVisible(depth),
      meaning:
        'A schedule could not start its execution within an hour. The message says which and why.',
    },
    'dead-letters-events': {
      metric: deadLetterQueue.metricApproximateNumberOfMessagesVisible(depth),
      meaning: 'An event or a notice could not be delivered. The message says which and why.',
    },
    'watchdog-failed': {
      metric: watchdog.handler.function.metricErrors(),
      meaning: 'The watchdog failed. Look at its log.',
    },
    'execution-ended-failed': {
      metric: executionEnded.handler.function.metricErrors(),
      meaning:
        'An execution ended and its row could not be closed. Look at the log of execution-ended.',
    },
    'watchdog-silent': {
      metric: watchdog.handler.function.metricInvocations({ period: Duration.hours(1) }),
      meaning:
        'The watchdog did not run for an hour: nothing else would notice what does not happen.',
      whenSilent: true,
    },
  };
}

function capacityAlarms(props: RunAlarmsProps): Record<string, AlarmSettings> {
  const { config, table, workflow, handlers } = props;
  return {
    // Not Lambda's own sum: the account may have other work, or another stage.
    'throttled-functions': {
      metric: sumOf(handlers.map((handler) => handler.function.metricThrottles())),
      meaning:
        'Lambda refused to begin steps of executions, which were asked for again: raise the concurrency of the account.',
    },
    'packed-policy': {
      metric: ownMetric(config, 'PackedPolicySize'),
      meaning:
        "In percent of what STS allots: a shard's session policy has nearly outgrown it. At 100, accounts cannot be entered any more.",
      atLeast: 80,
    },
    'throttled-executions': {
      metric: workflow.stateMachine.metricThrottled(),
      meaning: 'Step Functions refused to start executions, or to go on with them.',
    },
    'throttled-reads': {
      metric: sumOf(throttleEvents(table, 'Read')),
      meaning: 'DynamoDB refused reads of the table, or of an index.',
    },
    'throttled-writes': {
      metric: sumOf(throttleEvents(table, 'Write')),
      meaning:
        'DynamoDB refused writes to the table, or to an index: shards write faster than it has grown.',
    },
  };
}

/** The sum of several metrics: an alarm can add up ten. */
function sumOf(metrics: readonly IMetric[]): MathExpression {
  const usingMetrics = Object.fromEntries(metrics.map((metric, index) => [`m${index}`, metric]));
  const expression = `SUM([${Object.keys(usingMetrics).join(', ')}])`;
  return new MathExpression({ expression, usingMetrics, period: Duration.minutes(5) });
}
