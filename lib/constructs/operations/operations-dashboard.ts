import { Duration } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, type IMetric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { errorCategories } from '../../../functions/core/errors.ts';
import type { StageConfig } from '../../config/stage.ts';
import type { HttpApi } from '../api/http-api.ts';
import type { TenantTable } from '../data/tenant-table.ts';
import type { Handler } from '../function/handler.ts';
import type { DeadLetterQueue } from '../run/dead-letter-queue.ts';
import type { RunFunctions } from '../run/run-functions.ts';
import type { RunWorkflow } from '../run/run-workflow.ts';
import type { TaskSchedules } from '../run/task-schedules.ts';
import type { Watchdog } from '../run/watchdog.ts';
import { ownMetric, throttleEvents } from './run-metrics.ts';

export interface OperationsDashboardProps {
  readonly config: StageConfig;
  readonly table: TenantTable;
  readonly workflow: RunWorkflow;
  readonly functions: RunFunctions;
  readonly watchdog: Watchdog;
  readonly schedules: TaskSchedules;
  /** Every function that runs, ends or mends runs. */
  readonly handlers: readonly Handler<never>[];
  /** Events, and notices by e-mail, that could not be delivered. */
  readonly deadLetterQueue: DeadLetterQueue;
  readonly http: HttpApi;
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

function assessment({ config, workflow }: OperationsDashboardProps) {
  const { stateMachine } = workflow;
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

function requests({ http }: OperationsDashboardProps) {
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

function functions(props: OperationsDashboardProps) {
  const { config, watchdog, handlers } = props;
  const { plan, runShard, finalize } = props.functions;
  return [
    graph(
      'Duration, p99',
      // Of those that somebody waits for: a dashboard has 50 metrics at most.
      [plan, runShard, finalize, watchdog.handler].map((of) =>
        of.function.metricDuration({ statistic: Stats.p(99) }),
      ),
    ),
    graph(
      'Errors',
      handlers.map((of) => of.function.metricErrors()),
    ),
    graph('Throttled', [
      ...handlers.map((of) => of.function.metricThrottles()),
      ownMetric(config, 'RepeatedCalls'),
    ]),
  ];
}

function delivery(props: OperationsDashboardProps) {
  const { config, schedules, deadLetterQueue } = props;
  const { table } = props.table;
  return [
    graph('Dead letters', [
      schedules.deadLetterQueue.metricApproximateNumberOfMessagesVisible({
        label: 'schedules',
      }),
      deadLetterQueue.metricApproximateNumberOfMessagesVisible({ label: 'events' }),
      ownMetric(config, 'SchedulesRepaired'),
    ]),
    graph('Consumed capacity', [
      table.metricConsumedReadCapacityUnits(),
      table.metricConsumedWriteCapacityUnits(),
    ]),
    graph('Table throttled', [
      ...throttleEvents(props.table, 'Read'),
      ...throttleEvents(props.table, 'Write'),
    ]),
  ];
}

const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: 8 });
