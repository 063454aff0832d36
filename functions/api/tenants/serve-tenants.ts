import type { Table } from '../../data/store/table.ts';
import { listMembers } from '../../data/tenants/members.ts';
import type { Scheduler } from '../../platform/own/scheduler.ts';
import type { RespondOptions } from '../http/respond.ts';
import { type Implementations, serve } from '../http/serve.ts';
import { makeTenant } from './create-tenant.ts';
import { deleteTenant, type TenantDeleter } from './delete-tenant.ts';
import { createInvitation, revokeInvitation, showInvitations } from './invitations.ts';
import { deleteMember, updateMember } from './members.ts';
import { accept, decline, ownInvitations } from './own-invitations.ts';
import type { People } from './people.ts';
import { tenantsRoutes } from './routes.ts';
import { describeCaller, ownTenant, ownTenants, updateOwnTenant } from './tenants.ts';

export interface Dependencies extends TenantDeleter, RespondOptions {
  readonly table: Table;
  readonly people: People;
  readonly scheduler: () => Promise<Scheduler>;
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
