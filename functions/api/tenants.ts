import * as z from 'zod';
import { openTable } from '../data/store/open-table.ts';
import type { Table } from '../data/store/table.ts';
import { listMembers } from '../data/tenants/members.ts';
import { lazyScheduler, ScheduleEnv } from '../platform/own/schedule-env.ts';
import type { Scheduler } from '../platform/own/scheduler.ts';
import { systemClock } from '../platform/process/clock.ts';
import { readEnv } from '../platform/process/env.ts';
import { lazily } from '../platform/process/lazily.ts';
import { createLogger, type Logger } from '../platform/process/logger.ts';
import { type Implementations, serve } from './http/serve.ts';
import { makeTenant } from './tenants/create-tenant.ts';
import { deleteTenant, type TenantDeleter } from './tenants/delete-tenant.ts';
import { createInvitation, revokeInvitation, showInvitations } from './tenants/invitations.ts';
import { deleteMember, updateMember } from './tenants/members.ts';
import { accept, decline, ownInvitations } from './tenants/own-invitations.ts';
import type { People } from './tenants/people.ts';
import { tenantsRoutes } from './tenants/routes.ts';
import { describeCaller, ownTenant, ownTenants, updateOwnTenant } from './tenants/tenants.ts';

export const Env = z.object({
  TABLE_NAME: z.string().min(1),
  USER_POOL_ID: z.string().min(1),
  ERASE_TENANT_FUNCTION_NAME: z.string().min(1),
  ...ScheduleEnv.shape,
});
export type Env = z.infer<typeof Env>;

export interface Dependencies extends TenantDeleter {
  readonly table: Table;
  readonly people: People;
  readonly scheduler: () => Promise<Scheduler>;
  readonly logger: Logger;
}

/** Serves tenants and their members. */
export const createHandler = (dependencies: Dependencies) => {
  const operations = { ...ofPeople(dependencies), ...ofMembers(dependencies) };
  return serve(tenantsRoutes, operations, dependencies);
};

type Operations = Implementations<typeof tenantsRoutes>;
type OfPeople =
  | 'createTenant'
  | 'listTenants'
  | 'readMe'
  | 'listOwnInvitations'
  | 'acceptInvitation'
  | 'declineInvitation';

/** What anybody does in their own name, who signed in. */
const ofPeople = (dependencies: Dependencies): Pick<Operations, OfPeople> => {
  const { table } = dependencies;
  return {
    createTenant: (request, caller) => makeTenant(dependencies, request, caller),
    listTenants: ({ query }, caller) => ownTenants(table, caller, query),
    readMe: (_, caller) => describeCaller(dependencies, caller),
    listOwnInvitations: ({ query }, caller) => ownInvitations(dependencies, caller, query),
    acceptInvitation: ({ path }, caller) => accept(dependencies, path.invitationId, caller),
    declineInvitation: ({ path }, caller) => decline(dependencies, path.invitationId, caller),
  };
};

const ofMembers = (own: Dependencies): Omit<Operations, OfPeople> => ({
  readTenant: (_, caller) => ownTenant(caller),
  updateTenant: ({ body }, caller) => updateOwnTenant(caller, body),
  listMembers: ({ query }, { table, tenantId }) => listMembers(table, tenantId, query),
  updateMember: ({ path, body }, caller) => updateMember(own, { ...path, ...body }, caller),
  deleteMember: ({ path }, caller) => deleteMember(own, path.userId, caller),
  createInvitation: ({ body }, caller) => createInvitation(own, body, caller),
  listInvitations: ({ query }, caller) => showInvitations(own, caller, query),
  revokeInvitation: ({ path }, caller) => revokeInvitation(own, path.invitationId, caller),
  deleteTenant: (_, caller) => deleteTenant(own, caller),
});

const env = readEnv(Env);

export const handler = createHandler({
  table: openTable(env.TABLE_NAME),
  people: lazily(async () => {
    const { openUserPool } = await import('../platform/own/user-pool.ts');
    return openUserPool({ userPoolId: env.USER_POOL_ID });
  }),
  scheduler: lazyScheduler(env),
  erasing: lazily(async () => {
    const { openBackground } = await import('../platform/own/background.ts');
    return openBackground(env.ERASE_TENANT_FUNCTION_NAME);
  }),
  clock: systemClock,
  logger: createLogger({ function: 'api-tenants' }),
});
