import { connectApi } from '../../../functions/api/http/client.ts';
import { tasksRoutes } from '../../../functions/api/tasks/routes.ts';
import { tenantsRoutes } from '../../../functions/api/tenants/routes.ts';
import { apiOutput, apiRoot } from '../../operator/api-url.ts';
import type { Place } from '../aws/place.ts';
import type { Inventory } from '../examine/stacks.ts';
import { good, missing } from '../report/line.ts';
import type { Report } from '../report/report.ts';
import { tryAlarm } from './alarm.ts';
import { cleanUp } from './clean-up.ts';
import { tryAccount } from './connected-account.ts';
import type { Outputs, Tenant, Trial, TrialOptions } from './context.ts';
import { tryNotice } from './notice.ts';
import { trialIds } from './questions.ts';
import { tryRoutes, tryWatchdog } from './routes.ts';
import { awaitSchedule, type Scheduled, scheduleSoon } from './schedule.ts';
import { makeOwner } from './session.ts';
import { openSteps, StepError } from './steps.ts';

/** What a trial has to do with outside AWS. */
export interface TrialWorld {
  readonly report: Report;
  readonly progress: (message: string) => void;
  /** Given on Ctrl-C: the trial ends, and what it made is taken away. */
  readonly interrupted: AbortSignal;
}

/**
 * Uses what is deployed as a tenant does, looks at what became of it, and takes away what it made,
 * whatever fails or is interrupted before that.
 */
export async function tryOut(
  place: Place,
  options: TrialOptions,
  inventory: Inventory,
  { report, progress, interrupted }: TrialWorld,
): Promise<void> {
  const steps = openSteps(report, interrupted);
  const outputs = outputsOf(place, inventory, options);
  if (!outputs) {
    const { name } = apiOutput(place.config);
    steps.rest(`not tried: the stacks have no outputs UserPoolId, ${name} and StateMachineArn`);
    return;
  }
  const trial: Trial = {
    place,
    options,
    steps,
    patience: { minutes: options.waitMinutes, signal: interrupted },
    outputs,
    ask: connectApi(outputs.apiUrl),
    made: { running: new Set() },
    progress,
  };
  try {
    await tryWatchdog(trial);
    await tryAlarm(trial);
    await steps.branch(() => tryAsTenant(trial));
  } finally {
    const why = interrupted.aborted ? 'it was interrupted' : 'it needs what failed above';
    steps.rest(`not tried: ${why}`, beforeCleaning);
    await cleanUp(trial);
  }
}

const beforeCleaning = trialIds.filter((id) => !id.startsWith('clean-'));

/** Exported for tests. @returns `undefined` if the stacks do not say all of it */
export function outputsOf(
  { config }: Pick<Place, 'config'>,
  inventory: Inventory,
  { apiUrl }: Pick<TrialOptions, 'apiUrl'>,
): Outputs | undefined {
  const { stack, name } = apiOutput(config);
  const all = { ...inventory.data?.outputs, ...inventory.run?.outputs };
  const { UserPoolId: userPoolId, StateMachineArn: stateMachineArn } = all;
  const url = apiUrl ?? inventory[stack]?.outputs[name];
  if (!userPoolId || !stateMachineArn || !url) return undefined;
  return { userPoolId, stateMachineArn, apiUrl: apiRoot(url) };
}

async function tryAsTenant(trial: Trial): Promise<void> {
  const { place, outputs, ask, steps, made, options } = trial;
  const owner = await steps.step('owner', async () => {
    const user = await makeOwner(place, ask, outputs.userPoolId, options.email);
    made.owner = user;
    return [good(user.email), user];
  });
  await steps.step('route-auth', async () => {
    await owner.signIn();
    return [good('the owner signed in'), undefined];
  });
  const tenant = await steps.step('route-tenants', async () => {
    const accessToken = await owner.signIn();
    const body = { name: 'doctor' };
    const { tenantId } = await ask(tenantsRoutes.createTenant, { accessToken, body });
    const own: Tenant = {
      tenantId,
      by: async () => ({ accessToken: await owner.signIn(), tenantId }),
    };
    made.tenant = own;
    return [good(`made the tenant ${tenantId}`), own];
  });
  await tryRoutes(trial, tenant);
  const dailyTask = await steps.step('route-tasks', async () => {
    const { items } = await ask(tasksRoutes.listTasks, await tenant.by());
    const daily = items.find(({ schedule }) => schedule !== undefined);
    if (!daily) throw new StepError(missing('the new tenant has no daily task'));
    return [good(`the new tenant has its daily task, ${daily.scheduling}`), daily];
  });
  let scheduled: Scheduled | undefined;
  await steps.branch(async () => {
    const failing = await tryNotice(trial, tenant);
    scheduled = await scheduleSoon(trial, tenant, failing.taskId);
  });
  await steps.branch(() => tryAccount(trial, tenant, dailyTask.taskId));
  // Due by now, or soon.
  if (scheduled) await awaitSchedule(trial, tenant, scheduled);
}
