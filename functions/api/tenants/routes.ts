import * as z from 'zod';
import { UserId } from '../../core/ids.ts';
import { Name } from '../../core/name.ts';
import { Member } from '../../core/tenants/member.ts';
import { Role } from '../../core/tenants/roles.ts';
import { Tenant } from '../../core/tenants/tenant.ts';
import { PageQuery, pageOf, ReadVersion } from '../http/parameters.ts';
import { defineRoutes } from '../http/route.ts';
import { SettingsChange } from '../http/settings.ts';
import { OwnRole, summary, TenantPath, TenantSummary } from './answers.ts';
import { invitationRoutes } from './invitation-routes.ts';

const TenantAnswer = Tenant.pick({
  tenantId: true,
  name: true,
  plan: true,
  state: true,
  createdAt: true,
  settings: true,
  version: true,
}).extend({ role: OwnRole });

const MemberAnswer = Member.pick({
  userId: true,
  role: true,
  email: true,
  addedAt: true,
  addedBy: true,
  version: true,
});

const Me = z.object({
  userId: UserId,
  email: z.email(),
  name: z.string().exactOptional().meta({ description: 'Absent until they say it.' }),
  secondFactor: z.boolean().meta({
    description: 'Whether their sign-in asks for the code of an authenticator app.',
  }),
  tenants: z
    .array(TenantSummary)
    .readonly()
    .meta({ description: 'The first 100, by id; GET /tenants lists them all.' }),
  cursor: z
    .string()
    .exactOptional()
    .meta({ description: 'The cursor for GET /tenants, if there are more than 100.' }),
});

const MemberPath = TenantPath.extend({ userId: UserId });
const tenant = {
  ...summary,
  createdAt: '2026-11-21T09:00:00.000Z',
  settings: {
    parameters: { 'iam-user-access-keys-rotated': { maxAgeDays: 60 } },
    severities: { 's3-bucket-versioning-enabled': 'high' },
  },
  version: 2,
};
const owner = {
  userId: '6f1c0f6e-2a51-4f0e-9f53-0d3a7b1c2e4d',
  role: 'owner',
  email: 'ada@example.com',
  addedAt: '2026-11-21T09:00:00.000Z',
  version: 1,
};
const member = {
  userId: '0a9b8c7d-6e5f-4a3b-8c2d-1e0f9a8b7c6d',
  role: 'member',
  email: 'grace@example.com',
  addedAt: '2026-11-21T10:00:00.000Z',
  addedBy: owner.userId,
  version: 1,
};

export const tenantsRoutes = defineRoutes({
  createTenant: {
    method: 'POST',
    path: '/tenants',
    access: 'user',
    rate: 'write',
    summary: 'Make a tenant',
    description:
      'The caller becomes its owner. One person makes at most 20; each counts until it is deleted, whoever owns it then, and a tenant of somebody else never does. It comes with a task that runs all checks once a day, as soon as an account is connected.',
    request: { body: z.strictObject({ name: Name }) },
    status: 201,
    answer: TenantAnswer,
    problems: ['limit-reached'],
    examples: {
      body: { name: 'Acme' },
      answer: { ...tenant, settings: { parameters: {}, severities: {} }, version: 1 },
    },
  },
  listTenants: {
    method: 'GET',
    path: '/tenants',
    access: 'user',
    rate: 'read',
    summary: "List the caller's tenants",
    request: { query: PageQuery },
    status: 200,
    answer: pageOf(TenantSummary),
    problems: ['invalid-cursor'],
    examples: { answer: { items: [summary] } },
  },
  readTenant: {
    method: 'GET',
    path: '/tenants/{tenantId}',
    access: 'tenant:read',
    rate: 'read',
    summary: 'Read a tenant',
    request: { path: TenantPath },
    status: 200,
    answer: TenantAnswer,
    examples: { answer: tenant },
  },
  updateTenant: {
    method: 'PATCH',
    path: '/tenants/{tenantId}',
    access: 'tenant:write',
    rate: 'write',
    summary: 'Change a tenant',
    description:
      'Settings are those of single checks, and hold from the next execution on. Settings of an account win over them.',
    request: {
      path: TenantPath,
      body: z
        .strictObject({
          name: Name.exactOptional(),
          settings: SettingsChange.exactOptional(),
          version: ReadVersion,
        })
        .refine(({ name, settings }) => name !== undefined || settings !== undefined, {
          message: 'Say what to change: name or settings.',
        }),
    },
    status: 200,
    answer: TenantAnswer,
    problems: ['conflict'],
    examples: { body: { name: 'Acme', settings: tenant.settings, version: 1 }, answer: tenant },
  },
  deleteTenant: {
    method: 'DELETE',
    path: '/tenants/{tenantId}',
    access: 'tenant:delete',
    rate: 'write',
    summary: 'Delete a tenant',
    description:
      'With all that belongs to it: accounts, tasks and their schedules, executions (those in progress are stopped), findings and their history, invitations, members. Nobody is a member of it within moments, the caller included: from then on it answers 404. What the roles in its AWS accounts permit ends with the stacks there, which their owners delete.',
    request: { path: TenantPath },
    status: 202,
    answer: TenantAnswer,
    problems: ['conflict'],
    examples: { answer: { ...tenant, state: 'deleting', version: 3 } },
  },
  ...invitationRoutes,
  listMembers: {
    method: 'GET',
    path: '/tenants/{tenantId}/members',
    access: 'member:read',
    rate: 'read',
    summary: 'List the members of a tenant',
    request: { path: TenantPath, query: PageQuery },
    status: 200,
    answer: pageOf(MemberAnswer),
    problems: ['invalid-cursor'],
    examples: { answer: { items: [owner, member] } },
  },
  updateMember: {
    method: 'PATCH',
    path: '/tenants/{tenantId}/members/{userId}',
    access: 'member:write',
    rate: 'write',
    summary: "Change a member's role",
    description:
      'Refused if either role is higher than your own, if the member’s user was deleted or disabled, and if no other owner could sign in afterwards.',
    request: {
      path: MemberPath,
      body: z.strictObject({ role: Role, version: ReadVersion }),
    },
    status: 200,
    answer: MemberAnswer,
    problems: ['conflict', 'last-owner', 'user-gone'],
    examples: { body: { role: 'admin' }, answer: { ...member, role: 'admin', version: 2 } },
  },
  deleteMember: {
    method: 'DELETE',
    path: '/tenants/{tenantId}/members/{userId}',
    access: 'member:read',
    rate: 'write',
    summary: 'Remove a member, or leave',
    description:
      'Who may manage members removes whoever has no higher role than themselves. Everybody may leave, except the last owner who can sign in: they make somebody else an owner first, or delete the tenant.',
    request: { path: MemberPath },
    status: 204,
    problems: ['conflict', 'last-owner'],
    examples: {},
  },
  readMe: {
    method: 'GET',
    path: '/me',
    access: 'user',
    rate: 'read',
    summary: 'Read who you are',
    request: {},
    status: 200,
    answer: Me,
    examples: {
      answer: {
        userId: owner.userId,
        email: owner.email,
        name: 'Ada Lovelace',
        secondFactor: true,
        tenants: [summary],
      },
    },
  },
});
