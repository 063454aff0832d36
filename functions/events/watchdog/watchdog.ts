import type { Context } from 'aws-lambda';
import { type MetricName, metricLine } from '../../core/metrics.ts';
import type { Execution } from '../../core/runs/execution.ts';
import type { ErasureInput, TenantErasureInput } from '../../core/tenants/erasure-input.ts';
import { unfinishedErasures } from '../../data/accounts/accounts.ts';
import { openExecutions } from '../../data/runs/executions.ts';
import type { Owned } from '../../data/store/entity.ts';
import { unconfirmedSchedules } from '../../data/tasks/tasks.ts';
import { unfinishedDeletions } from '../../data/tenants/tenants.ts';
import type { Background } from '../../platform/own/background.ts';
import type { Scheduler } from '../../platform/own/scheduler.ts';
import type { StateMachine } from '../../platform/own/state-machine.ts';
import type { Logger } from '../../platform/process/logger.ts';
import {
  type EndDependencies,
  type Ended,
  endExecution,
} from '../../use-cases/runs/end-execution.ts';
import { applySchedule } from '../../use-cases/tasks/apply-schedule.ts';
import { type Attempt, lookAfterTasks } from './late-tasks.ts';
import { startWhatWaits } from './waiting-tasks.ts';

const minute = 60_000;
/** A run that is this old is looked up: what announces its end may have been lost. */
const oldRun = 30 * minute;
/** The state machine's own time limit, and a little more. */
const longestRun = 6 * 60 * minute + 15 * minute;
/** An intention this old was interrupted. */
const oldIntention = 5 * minute;
/** Longer than the function that erases may run. */
const oldErasure = 30 * minute;

export interface Dependencies extends EndDependencies {
  readonly stateMachine: Pick<StateMachine, 'arnOf' | 'describe' | 'start'>;
  readonly scheduler: Scheduler;
  /** Erases an account. */
  readonly erasing: Background;
  /** Erases a tenant. */
  readonly erasingTenants: Background;
  readonly logger: Logger;
  /** Where metrics go, a line each. */
  readonly log: (line: string) => void;
}

/**
 * Looks for what should have happened and did not: runs that ended without anybody noticing, tasks
 * that were not assessed in time, schedules that were only half made. What can be repaired is.
 */
export const createHandler =
  (dependencies: Dependencies) =>
  async (_: unknown, { functionName }: Pick<Context, 'functionName'>): Promise<void> => {
    const { clock, log } = dependencies;
    const now = clock.now();
    const failures: unknown[] = [];
    const emit = (name: MetricName, value: number) =>
      log(metricLine(name, { value, at: now, functionName }));
    /** What cannot be found out, or repaired, must not hide the rest. */
    const unlessFailed = async <Found>(look: () => Promise<Found>): Promise<Found | undefined> => {
      try {
        return await look();
      } catch (error) {
        failures.push(error);
        return undefined;
      }
    };
    const attempt: Attempt = async (repair) => (await unlessFailed(repair)) ?? false;

    const stuck = await unlessFailed(() => endForgottenRuns(dependencies, now, attempt));
    await unlessFailed(() => startWhatWaits(dependencies, now, attempt));
    const half = await unlessFailed(() => finishSchedules(dependencies, now, attempt));
    await unlessFailed(() => eraseAccountsAgain(dependencies, now, attempt));
    await unlessFailed(() => eraseTenantsAgain(dependencies, now, attempt));
    const tasks = await unlessFailed(() => lookAfterTasks(dependencies, now, attempt));
    // Of what was not seen to its end there is no number.
    if (stuck !== undefined) emit('StuckExecutions', stuck);
    if (half !== undefined && tasks) emit('SchedulesRepaired', half + tasks.remade);
    if (tasks) emit('StaleTasks', tasks.all === 0 ? 0 : (100 * tasks.late) / tasks.all);
    if (failures.length > 0) throw new AggregateError(failures, 'Some repairs failed.');
  };

/** Rows that say `running` while Step Functions says otherwise, or for longer than any run may. */
async function endForgottenRuns(dependencies: Dependencies, now: number, attempt: Attempt) {
  const { store } = dependencies;
  let stuck = 0;
  for await (const owned of openExecutions(store.table, new Date(now - oldRun))) {
    if (await attempt(() => endForgotten(dependencies, owned, now))) stuck += 1;
  }
  return stuck;
}

async function endForgotten(
  dependencies: Dependencies,
  { tenantId, entity: execution }: Owned<Execution>,
  now: number,
): Promise<boolean> {
  const { stateMachine, logger } = dependencies;
  const known = await stateMachine.describe(execution.executionArn);
  const startDate = Date.parse(execution.startedAt);
  if (known?.status === 'RUNNING' && now - startDate < longestRun) return false;
  const { executionArn, executionId, taskId, occurrence, trigger } = execution;
  logger.warn('An execution is stuck.', { tenantId, executionId, executionArn, known });
  if (known?.status === 'RUNNING') return true;
  const ended: Ended = { executionArn, startDate, ...endOf(known) };
  const input = { tenantId, taskId, occurrence, trigger, executionId };
  await endExecution(ended, input, dependencies);
  return true;
}

function endOf(
  known: Awaited<ReturnType<StateMachine['describe']>>,
): Omit<Ended, 'executionArn' | 'startDate'> {
  if (!known) return { status: 'FAILED', cause: 'Step Functions does not know the execution.' };
  const { status, error, cause } = known;
  if (status === 'FAILED' || status === 'TIMED_OUT' || status === 'ABORTED') {
    return { status, ...(error && { error }), ...(cause && { cause }) };
  }
  return { status: 'FAILED', cause: `Step Functions says ${status}, and the row was left open.` };
}

async function finishSchedules(
  { store: { table }, scheduler, clock, logger }: Dependencies,
  now: number,
  attempt: Attempt,
) {
  let repaired = 0;
  for await (const { tenantId, entity } of unconfirmedSchedules(
    table,
    new Date(now - oldIntention),
  )) {
    const isRepaired = await attempt(async () => {
      logger.warn('A schedule was half made.', { tenantId, schedule: entity.name });
      await applySchedule({ table, scheduler, clock }, tenantId, entity);
      return true;
    });
    if (isRepaired) repaired += 1;
  }
  return repaired;
}

async function eraseAccountsAgain(
  { store: { table }, erasing, logger }: Dependencies,
  now: number,
  attempt: Attempt,
) {
  for await (const { tenantId, entity } of unfinishedErasures(table, new Date(now - oldErasure))) {
    const { accountId, deletingSince } = entity;
    await attempt(async () => {
      logger.warn('An account is still being deleted.', { tenantId, accountId, deletingSince });
      await erasing.start({ tenantId, accountId } satisfies ErasureInput);
      return true;
    });
  }
}

/** That takes hours: what began before the request has to come to its end. */
async function eraseTenantsAgain(
  { store: { table }, erasingTenants, logger }: Dependencies,
  now: number,
  attempt: Attempt,
) {
  for await (const { tenantId, entity } of unfinishedDeletions(table, new Date(now - oldErasure))) {
    const { deletingSince, settledAt } = entity;
    await attempt(async () => {
      logger.info('A tenant is still being deleted.', { tenantId, deletingSince, settledAt });
      await erasingTenants.start({ tenantId } satisfies TenantErasureInput);
      return true;
    });
  }
}
