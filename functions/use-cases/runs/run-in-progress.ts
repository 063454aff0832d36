import { writingInWords } from '../../core/findings/watermark.ts';
import type { AccountId, ExecutionId, TaskId, TenantId } from '../../core/ids.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Book } from '../../data/findings/keys.ts';
import { livingMarkers } from '../../data/findings/watermarks.ts';
import { type Claim, lastScheduledClaim } from '../../data/runs/claims.ts';
import { listTaskExecutions, readExecution } from '../../data/runs/executions.ts';
import type { Table } from '../../data/store/table.ts';
import { type RunLock, readRunLock } from '../../data/tasks/run-locks.ts';
import type { StateMachine } from '../../platform/own/state-machine.ts';
import type { Clock } from '../../platform/process/clock.ts';

export interface RunDependencies {
  readonly table: Table;
  readonly stateMachine: Pick<StateMachine, 'arnOf' | 'describe' | 'start'>;
  readonly clock: Clock;
}

/** Whose runs are looked for. */
export interface RunOwner {
  readonly tenantId: TenantId;
  readonly taskId: TaskId;
  /** The run that is asked for: not in its own way. @default none */
  readonly executionId?: ExecutionId;
}

/** What a run writes the findings of. A member that is absent means all. */
export interface RunWrites {
  readonly accounts?: readonly AccountId[];
  readonly services?: readonly string[];
  /** @default findings */
  readonly book?: Book;
}

/** Longer than a function can be between taking the lock and Step Functions knowing its execution. */
const startGraceMs = 60_000;

/** Whether Step Functions need not know yet what was asked for at a time. */
export const isYoung = (askedAt: string, clock: Clock): boolean =>
  Date.parse(askedAt) + startGraceMs > clock.now();

/**
 * Refuses while a run of the task is in progress, whoever started it. Answers with the lock
 * that was read: who replaces it knows that no other was asked for since.
 */
export async function refuseWhileRunning(
  dependencies: RunDependencies,
  owner: RunOwner,
): Promise<RunLock | undefined> {
  const { table } = dependencies;
  const { tenantId, taskId } = owner;
  const [lock, claim, { items }] = await Promise.all([
    readRunLock(table, tenantId, taskId),
    lastScheduledClaim(table, tenantId, taskId),
    listTaskExecutions(table, tenantId, taskId, { limit: 10 }),
  ]);
  const running = items.find(
    ({ status, executionId }) => status === 'running' && executionId !== owner.executionId,
  );
  if (running) throw inProgress(running.executionId, running.startedAt);
  await Promise.all([
    refuseWhileHeld(dependencies, owner, lock),
    refuseWhileClaimed(dependencies, owner, claim),
  ]);
  return lock;
}

async function refuseWhileHeld(
  dependencies: RunDependencies,
  { tenantId, executionId }: RunOwner,
  lock: RunLock | undefined,
): Promise<void> {
  if (lock?.state !== 'taken' || lock.executionId === executionId) return;
  if (lock.failure === 'refused') return;
  const { stateMachine, clock } = dependencies;
  const arn = stateMachine.arnOf(lock.executionId);
  const state = await stateOf(dependencies, tenantId, lock.executionId, arn);
  const isStarting = !lock.failure && isYoung(lock.takenAt, clock);
  if (state === 'running' || (state === 'unknown' && isStarting))
    throw inProgress(lock.executionId, lock.takenAt);
}

async function refuseWhileClaimed(
  dependencies: RunDependencies,
  { tenantId, executionId }: RunOwner,
  claim: Claim | undefined,
): Promise<void> {
  if (!claim || (claim.executionId && claim.executionId === executionId)) return;
  const state = await stateOf(dependencies, tenantId, claim.executionId, claim.executionArn);
  if (state === 'running') throw inProgress(claim.executionId);
}

/** The row decides; until Plan has made one, and if Plan failed, Step Functions does. */
async function stateOf(
  { table, stateMachine }: RunDependencies,
  tenantId: TenantId,
  executionId: ExecutionId | undefined,
  executionArn: string,
): Promise<'running' | 'ended' | 'unknown'> {
  const row = executionId && (await readExecution(table, tenantId, executionId));
  if (row) return row.status === 'running' ? 'running' : 'ended';
  const known = await stateMachine.describe(executionArn);
  if (!known) return 'unknown';
  return known.status === 'RUNNING' ? 'running' : 'ended';
}

function inProgress(executionId: ExecutionId | undefined, since?: string) {
  const which = executionId ? `Execution ${executionId}` : 'A scheduled execution';
  return new Refusal(
    'run-in-progress',
    `${which} of this task is in progress${since ? ` since ${since}` : ''}. Wait for its end, or stop it.`,
  );
}

/** Refuses while another run, of whichever task, writes findings that this one would write. */
export async function refuseWhileWritten(
  { table, clock }: RunDependencies,
  { tenantId, executionId }: RunOwner,
  writes: RunWrites,
): Promise<void> {
  const writings = await livingMarkers(table, tenantId, writes, clock.now());
  const other = writings.find((writing) => writing.executionId !== executionId);
  if (other) throw new Refusal('run-in-progress', `${writingInWords(other)} Ask again then.`);
}
