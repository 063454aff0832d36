import { accountsRoutes } from '../../functions/api/accounts/routes.ts';
import { authRoutes } from '../../functions/api/auth/routes.ts';
import { type Ask, type By, RefusedError } from '../../functions/api/http/client.ts';
import { tasksRoutes } from '../../functions/api/tasks/routes.ts';
import { tenantsRoutes } from '../../functions/api/tenants/routes.ts';
import { verifyRoutes } from '../../functions/api/verify/routes.ts';
import type { EmulatorControl } from '../emulator/control/control.ts';
import { homeOf } from './plant.ts';
import { plantRole, spoilTrust } from './role.ts';
import {
  type SampleAccount,
  sampleAccounts,
  samplePerson,
  sampleRegions,
} from './sample-accounts.ts';

/** Somebody who signed in. */
export interface Session {
  readonly userId: string;
  readonly accessToken: string;
}

/** A sample account as its tenant has it, with the task that checks it. */
export interface ConnectedSample {
  readonly sample: SampleAccount;
  readonly tenantId: string;
  readonly taskId: string;
}

/** What the emulated Cognito sends to every address. */
const code = '123456';

/** Signs the sample person in, and up before that if need be. */
export async function signInSample(ask: Ask): Promise<Session> {
  const { email, password } = samplePerson;
  const signIn = async () => {
    const answer = await ask(authRoutes.login, { body: { email, password } });
    if (answer.state !== 'signed-in') throw new Error('The sample person has no second factor.');
    return answer;
  };
  try {
    return await signIn();
  } catch (error) {
    if (!(error instanceof RefusedError) || !unknownCodes.has(error.code ?? '')) throw error;
  }
  await ask(authRoutes.register, { body: { email } });
  await ask(authRoutes.confirm, { body: { email, code, password } });
  return signIn();
}

/** What a sign-in is refused with before the first start has confirmed the address. */
const unknownCodes: ReadonlySet<string> = new Set(['sign-in-refused', 'not-confirmed']);

/**
 * Connects the sample accounts as a tenant does: tenant, account, role in the account, verification, a
 * task. What an earlier start made is used again; the roles are always planted anew, because the
 * customers' accounts forget.
 */
export async function onboardSamples(
  ask: Ask,
  { accessToken }: Session,
  emulators: EmulatorControl,
  onProgress: (message: string) => void,
): Promise<readonly ConnectedSample[]> {
  const tenants = await ensureTenants(ask, accessToken);
  return Promise.all(
    sampleAccounts.map(async (sample) => {
      const tenantId = tenants.get(sample.tenant) ?? '';
      const by = { accessToken, tenantId };
      await connectAccount(ask, by, sample, emulators);
      onProgress(`Connected ${sample.accountId} (${sample.name})`);
      return { sample, tenantId, taskId: await ensureTask(ask, by, sample) };
    }),
  );
}

async function ensureTenants(ask: Ask, accessToken: string): Promise<ReadonlyMap<string, string>> {
  const { items } = await ask(tenantsRoutes.listTenants, { accessToken });
  const tenants = new Map<string, string>(items.map(({ name, tenantId }) => [name, tenantId]));
  for (const { tenant: name } of sampleAccounts) {
    if (tenants.has(name)) continue;
    const { tenantId } = await ask(tenantsRoutes.createTenant, { accessToken, body: { name } });
    tenants.set(name, tenantId);
  }
  return tenants;
}

async function connectAccount(
  ask: Ask,
  by: By,
  sample: SampleAccount,
  emulators: EmulatorControl,
): Promise<void> {
  const { accountId, name } = sample;
  const { items } = await ask(accountsRoutes.listAccounts, by);
  const known = items.find((account) => account.accountId === accountId);
  if (!known) {
    const body = { accountId, name, regions: [...sampleRegions] };
    await ask(accountsRoutes.createAccount, { ...by, body });
  }
  const path = { accountId };
  const { externalId } = await ask(accountsRoutes.readAccountTemplate, { ...by, path });
  const home = homeOf(emulators, accountId);
  const isSpoiledLater = sample.role === 'untrusting';
  await plantRole({ role: isSpoiledLater ? 'complete' : sample.role, externalId }, home);
  await ask(verifyRoutes.verifyAccount, { ...by, path });
  if (isSpoiledLater) await spoilTrust(externalId, home);
}

async function ensureTask(ask: Ask, by: By, { accountId, name }: SampleAccount): Promise<string> {
  const { items } = await ask(tasksRoutes.listTasks, by);
  const wanted = `Checks of ${name}`;
  const known = items.find((task) => task.name === wanted);
  if (known) return known.taskId;
  const body = { name: wanted, type: 'checks', scope: { accounts: [accountId] } } as const;
  const { taskId } = await ask(tasksRoutes.createTask, { ...by, body });
  return taskId;
}
