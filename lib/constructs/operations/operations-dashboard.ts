import { Duration } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, type IMetric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { errorCategories } from '../../../functions/core/errors.ts';
import type { StageConfig } from '../../config/stage.ts';
import type { ApiStack } from '../../stacks/api-stack.ts';
import type { DataStack } from '../../stacks/data-stack.ts';
import type { RunStack } from '../../stacks/run-stack.ts';
import { ownMetric, throttleEvents } from './run-metrics.ts';

export interface OperationsDashboardProps {
  readonly config: StageConfig;
  readonly data: DataStack;
  readonly run: RunStack;
  readonly api: ApiStack;
}

/** The operator's view: are tenants assessed, if not why not, and how close is the next limit. */
export class OperationsDashboard extends Construct {
  constructor(scope: Construct, id: string, props: OperationsDashboardProps) {
    super(scope, id);
    new Dashboard(this, 'Dashboard', {
      dashboardName: `roundsman-${props.config.name}`,
      defaultInterval: Duration.days(7),
      widgets: [assessment(props), requests(props), functions(props), delivery(props)],
    });
  }
}

function assessment({ config, run }: OperationsDashboardProps) {
  const { stateMachine } = run.workflow;
  return [
    graph('Executions', [
      stateMachine.metricStarted(),
      stateMachine.metricSucceeded(),
      stateMachine.metricFailed(),
      stateMachine.metricTimedOut(),
      stateMachine.metricAborted(),
    ]),
    graph(
      'Failed executions by category',
      errorCategories.map((category) =>
        ownMetric(config, 'ExecutionsFailed', category).with({ label: category }),
      ),
    ),
    graph('Not assessed', [
      ownMetric(config, 'StaleTasks'),
      ownMetric(config, 'CoverageLost'),
      ownMetric(config, 'LostShards'),
      ownMetric(config, 'StuckExecutions').with({ statistic: Stats.MAXIMUM }),
    ]),
    graph("Packed size of sessions' policies", [ownMetric(config, 'PackedPolicySize')]),
  ];
}

function requests({ api: { http } }: OperationsDashboardProps) {
  return [
    graph('Requests', [
      http.api.metricCount({ statistic: Stats.SUM }),
      http.api.metricClientError({ statistic: Stats.SUM }),
      http.api.metricServerError({ statistic: Stats.SUM }),
    ]),
    graph('Latency of the API', [
      http.api.metricLatency({ statistic: Stats.p(50), label: 'p50' }),
      http.api.metricLatency({ statistic: Stats.p(99), label: 'p99' }),
    ]),
  ];
}

function functions({ config, run }: OperationsDashboardProps) {
  const all = run.handlers;
  const { plan, runShard, finalize } = run.functions;
  return [
    graph(
      'Duration, p99',
      // Of those that somebody waits for: a dashboard has 50 metrics at most.
      [plan, runShard, finalize, run.watchdog.handler].map((of) =>
        of.function.metricDuration({ statistic: Stats.p(99) }),
      ),
    ),
    graph(
      'Errors',
      all.map((of) => of.function.metricErrors()),
    ),
    graph('Throttled', [
      ...all.map((of) => of.function.metricThrottles()),
      ownMetric(config, 'RepeatedCalls'),
    ]),
  ];
}

function delivery({ config, data, run }: OperationsDashboardProps) {
  const { table } = data.table;
  return [
    graph('Dead letters', [
      run.schedules.deadLetterQueue.metricApproximateNumberOfMessagesVisible({
        label: 'schedules',
      }),
      run.deadLetterQueue.metricApproximateNumberOfMessagesVisible({ label: 'events' }),
      ownMetric(config, 'SchedulesRepaired'),
    ]),
    graph('Consumed capacity', [
      table.metricConsumedReadCapacityUnits(),
      table.metricConsumedWriteCapacityUnits(),
    ]),
    graph('Table throttled', [
      ...throttleEvents(data.table, 'Read'),
      ...throttleEvents(data.table, 'Write'),
    ]),
  ];
}

const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: 8 });
