import { createHandler as createAccounts } from '../../../functions/api/accounts/serve-accounts.ts';
import { createHandler as createExecutions } from '../../../functions/api/executions/serve-executions.ts';
import { createHandler as createFindings } from '../../../functions/api/findings/serve-findings.ts';
import { type RouteFamily, routeTable } from '../../../functions/api/routes.ts';
import { createHandler as createTasks } from '../../../functions/api/tasks/serve-tasks.ts';
import { createHandler as createTenants } from '../../../functions/api/tenants/serve-tenants.ts';
import { createHandler as createVerify } from '../../../functions/api/verify/serve-verify.ts';
import type { UserId } from '../../../functions/core/ids.ts';
import type { KnownUser } from '../../../functions/platform/own/user-pool.ts';
import { createLogger } from '../../../functions/platform/process/logger.ts';
import { directExaminers } from '../custom/examiners.ts';
import type { Intercept } from '../fakes/fake-dynamodb.ts';
import { directly } from '../fakes/fake-edge.ts';
import { createFakeScheduler } from '../fakes/fake-scheduler.ts';
import { createFakeStateMachine } from '../fakes/fake-state-machine.ts';
import { createFakeClock, createFakeStore } from '../fakes/fake-store.ts';
import { type ApiRequest, callApi } from './call-api.ts';

const well = {
  withoutExternalId: 'refused',
  wrongExternalId: 'refused',
  externalId: 'entered',
  identity: 'confirmed',
  disabledRegions: [],
  permissions: { missing: [], conditionKeys: [] },
} as const;

/** The functions of all families of routes that are about tenants, over one store. */
export function openWholeApi(now = '2026-11-21T12:00:00.000Z') {
  const store = createFakeStore();
  const clock = createFakeClock(now);
  const people = new Map<UserId, KnownUser>();
  /** What was asked of other services, and changes something there. */
  const effects: string[] = [];
  const { scheduler, schedules } = createFakeScheduler(() => effects.push('Scheduler'));
  const machine = createFakeStateMachine(() => effects.push('Step Functions'));
  const logger = createLogger({}, () => undefined);
  const { table } = store.connect();

  /** Serves a request in a process of its own. */
  async function call(
    request: ApiRequest & { readonly family: RouteFamily },
    intercept?: Intercept,
  ) {
    const process = store.connect(intercept);
    const common = { ...process, edge: directly, clock, logger, scheduler: async () => scheduler };
    const stateMachine = async () => machine.stateMachine;
    const erasing = async () => ({ start: async () => void effects.push('erasing') });
    const handlers = {
      tenants: () =>
        createTenants({ ...common, people: async () => ({ describeUser: describe }), erasing }),
      accounts: () =>
        createAccounts({
          ...common,
          operator: { accountId: '111111111111', stage: 'test' },
          partition: 'aws',
          erasing,
        }),
      verify: () =>
        createVerify({
          ...common,
          askAccount: async () => well,
          actions: async () => [],
          enterAccount: () => Promise.reject(new Error('No account is entered here.')),
          examiners: directExaminers,
        }),
      tasks: () => createTasks({ ...common, stateMachine, erasing, examiners: directExaminers }),
      executions: () => createExecutions({ ...common, stateMachine }),
      findings: () => createFindings({ ...common, catalogue: async () => [] }),
    };
    const isServed = (family: string): family is keyof typeof handlers =>
      Object.hasOwn(handlers, family);
    const { family, ...asked } = request;
    if (!isServed(family)) {
      throw new Error(`Add the handler of ${family} to whole-api.ts: docs/adding-a-route.md`);
    }
    return callApi(handlers[family](), asked, routeTable[family]);
  }
  const describe = async (userId: UserId) => people.get(userId);

  return { store, table, clock, people, effects, schedules, machine, call };
}
