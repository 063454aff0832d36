import { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { errorCategories } from '../../../functions/core/errors.ts';
import type { StageConfig } from '../../config/stage.ts';
import type { DataStack } from '../../stacks/data-stack.ts';
import type { RunStack } from '../../stacks/run-stack.ts';
import { type AlarmSettings, addAlarms } from './alarms.ts';
import { ownMetric, throttleEvents } from './run-metrics.ts';

export interface RunAlarmsProps {
  readonly config: StageConfig;
  readonly data: DataStack;
  readonly run: RunStack;
}

/** Whatever keeps the platform from assessing its tenants, told to the failure topic. */
export class RunAlarms extends Construct {
  constructor(scope: Construct, id: string, props: RunAlarmsProps) {
    super(scope, id);
    addAlarms(this, props.config, props.run.failures, {
      ...executionAlarms(props),
      ...deliveryAlarms(props),
      ...capacityAlarms(props),
    });
  }
}

// One tenant's broken role is told by the run's own notice; many at once are the platform's matter.
const manyExecutions = 10;

function executionAlarms({ config, run }: RunAlarmsProps): Record<string, AlarmSettings> {
  const { stateMachine } = run.workflow;
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
        'An execution stands open that no run can still be working on. Look at the log of the watchdog.',
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

function deliveryAlarms({ run }: RunAlarmsProps): Record<string, AlarmSettings> {
  const { watchdog, executionEnded, schedules, deadLetterQueue } = run;
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

function capacityAlarms({ config, data, run }: RunAlarmsProps): Record<string, AlarmSettings> {
  return {
    // Not Lambda's own sum: the account may have other work, or another stage.
    'throttled-functions': {
      metric: sumOf(run.handlers.map((handler) => handler.function.metricThrottles())),
      meaning:
        'Lambda refused to begin steps of runs, which were asked for again: raise the concurrency of the account.',
    },
    'packed-policy': {
      metric: ownMetric(config, 'PackedPolicySize'),
      meaning:
        "In percent of what STS allots: a shard's session policy has nearly outgrown it. At 100, accounts cannot be entered any more.",
      atLeast: 80,
    },
    'throttled-executions': {
      metric: run.workflow.stateMachine.metricThrottled(),
      meaning: 'Step Functions refused to start executions, or to go on with them.',
    },
    'throttled-reads': {
      metric: sumOf(throttleEvents(data.table, 'Read')),
      meaning: 'DynamoDB refused reads of the table, or of an index.',
    },
    'throttled-writes': {
      metric: sumOf(throttleEvents(data.table, 'Write')),
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
