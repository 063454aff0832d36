import { createHandler } from '../../../functions/api/tenants/serve-tenants.ts';
import { UserId } from '../../../functions/core/ids.ts';
import type { KnownUser } from '../../../functions/platform/own/user-pool.ts';
import { createLogger } from '../../../functions/platform/process/logger.ts';
import type { Intercept } from '../fakes/fake-dynamodb.ts';
import { directly } from '../fakes/fake-edge.ts';
import { createFakeScheduler } from '../fakes/fake-scheduler.ts';
import { createFakeClock, createFakeStore } from '../fakes/fake-store.ts';
import { type ApiRequest, callApi } from './call-api.ts';

/** The function of tenants and members, and people who have signed up. */
export function openTenantsApi() {
  const store = createFakeStore();
  const clock = createFakeClock('2026-11-21T12:00:00Z');
  const { scheduler, schedules } = createFakeScheduler();
  const people = new Map<UserId, KnownUser>();
  const described: UserId[] = [];
  const lines: string[] = [];
  /** What erase-tenant was started with. */
  const erasures: object[] = [];

  /** Somebody who signed up. */
  function signUp(name: string, own: Partial<KnownUser> = {}): UserId {
    const userId = UserId.parse(`user-${name}`);
    const known = {
      userId,
      email: `${name}@example.com`,
      confirmed: true,
      enabled: true,
      hasSecondFactor: false,
    };
    people.set(userId, { ...known, ...own });
    return userId;
  }

  /** Another process that serves the same routes. @param before Asked before Scheduler is. */
  function start(intercept?: Intercept, before: () => void = () => undefined) {
    const { table, requests } = store.connect(intercept);
    const handler = createHandler({
      edge: directly,
      table,
      people: async () => ({
        async describeUser(userId) {
          described.push(userId);
          return people.get(userId);
        },
      }),
      scheduler: async () => ({
        ...scheduler,
        async put(name, wanted) {
          before();
          await scheduler.put(name, wanted);
          before();
        },
      }),
      erasing: async () => ({ start: async (event) => void erasures.push(event) }),
      clock,
      logger: createLogger({}, (line) => lines.push(line)),
    });
    return { requests, call: (request: ApiRequest) => callApi(handler, request) };
  }

  const { requests, call } = start();
  const { table } = store.connect();

  /** Invites somebody in the name of another. */
  const invite = (tenant: string, by: UserId, userId: UserId, role: string) =>
    call({
      method: 'POST',
      path: `/tenants/${tenant}/invitations`,
      user: by,
      body: { userId, role },
    });
  const accept = (user: UserId, invitationId: string) =>
    call({ method: 'POST', path: `/invitations/${invitationId}/accept`, user });

  return {
    store,
    table,
    erasures,
    invite,
    accept,
    clock,
    scheduler,
    schedules,
    people,
    /** Whom Cognito was asked about. */
    described,
    lines,
    requests,
    start,
    signUp,
    call,
    /** A tenant of theirs; answers with its id. */
    async found(user: UserId, name = 'Acme'): Promise<string> {
      const { body } = await call({ method: 'POST', path: '/tenants', user, body: { name } });
      return body.tenantId;
    },
    /** Invites somebody, who accepts; answers with whatever came last. */
    async join(tenant: string, by: UserId, userId: UserId, role: string) {
      const invited = await invite(tenant, by, userId, role);
      return invited.status === 201 ? accept(userId, invited.body.invitationId) : invited;
    },
  };
}
