import { accountsRoutes } from '../../../functions/api/accounts/routes.ts';
import { executionsRoutes } from '../../../functions/api/executions/routes.ts';
import { tasksRoutes } from '../../../functions/api/tasks/routes.ts';
import { good, missing } from '../report/line.ts';
import type { Tenant, Trial } from './context.ts';
import { judgeState } from './history.ts';
import { type EndedExecution, outcomesOfRun, runToEnd } from './runs.ts';

/** Nobody's account: AWS gives no such number. */
export const nobodysAccount = '000000000000';

/**
 * Lets a run fail on purpose: its task names an account that was never verified. It calls into no
 * account, and the operator is told of it as of any other.
 *
 * @returns the run, whose task can be used again
 */
export async function tryNotice(
  trial: Trial,
  tenant: Tenant,
): Promise<Pick<EndedExecution, 'taskId'>> {
  const { steps, ask, place } = trial;
  await steps.step('route-accounts', async () => {
    const accountId = nobodysAccount;
    const body = { accountId, name: 'doctor: nobody', regions: [place.region] };
    await ask(accountsRoutes.createAccount, { ...(await tenant.by()), body });
    return [good(`named the account ${accountId}, which nobody has`), undefined];
  });
  const ended = await steps.step('notice-run', async () => {
    const scope = { accounts: [nobodysAccount] };
    const body = { name: 'doctor: has to fail', type: 'checks', scope } as const;
    const { taskId } = await ask(tasksRoutes.createTask, { ...(await tenant.by()), body });
    const execution = await runToEnd(trial, tenant, taskId);
    const { status, category } = execution.result;
    const seen = `${execution.executionId} ended ${status} (${category ?? 'no error'})`;
    const isRight = status === 'failed' && category === 'authentication';
    return [isRight ? good(seen) : missing(`${seen}, and not failed (authentication)`), execution];
  });
  await steps.probe('index-tasks', async () => {
    const path = { taskId: ended.taskId };
    await ask(tasksRoutes.listTaskExecutions, { ...(await tenant.by()), path });
    return good('GET /tasks/{taskId}/executions was answered');
  });
  await steps.probe('index-executions', async () => {
    const path = { executionId: ended.executionId };
    await ask(executionsRoutes.readExecutionResult, { ...(await tenant.by()), path });
    return good('GET /executions/{executionId}/result was answered');
  });
  const outcomes = await steps.step('notice-sent', async () => {
    const states = await outcomesOfRun(trial, ended);
    return [judgeState(states, 'NotifyFailure', 'NotifyFailure published it'), states];
  });
  steps.say('notice-recorded', judgeState(outcomes, 'RecordNotice', 'RecordNotice wrote it'));
  const asked = 'asked for the execution before, and was answered';
  steps.say('index-plan', judgeState(outcomes, 'Plan', `Plan ${asked}`));
  steps.say('index-finalize', judgeState(outcomes, 'Finalize', `Finalize ${asked}`));
  return ended;
}
