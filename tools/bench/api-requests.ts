import { type RouteFamily, routeTable } from '../../functions/api/routes.ts';
import { UserId } from '../../functions/core/tenants/member.ts';
import type { ApiRequest } from '../../test/support/api.ts';
import { type BenchTenant, guest, other } from './api-tenants.ts';

/** One kind of request. */
export interface BenchRequest {
  readonly family: RouteFamily;
  readonly route: string;
  /** `large`: it reads, and may be repeated. `small`: each time on a new tenant. */
  readonly on: 'large' | 'small';
  readonly request: (tenant: BenchTenant) => Promise<ApiRequest> | ApiRequest;
  /** What is special about it. */
  readonly note?: string;
}

const examples: Readonly<Record<string, { readonly examples: { readonly body?: unknown } }>> =
  Object.assign({}, ...Object.values(routeTable));

const of = (
  family: RouteFamily,
  route: string,
  on: BenchRequest['on'],
  [method, path]: readonly [ApiRequest['method'], (tenant: BenchTenant) => string],
  more: { readonly body?: unknown; readonly note?: string; readonly headers?: object } = {},
): BenchRequest => ({
  family,
  route,
  on,
  ...(more.note && { note: more.note }),
  request: (tenant) => ({
    method,
    path: path(tenant),
    body: more.body ?? examples[route]?.examples.body,
    ...(more.headers && { headers: { ...more.headers } }),
  }),
});

/** Sent by who is invited. */
const ofGuest = (
  route: string,
  method: ApiRequest['method'],
  path: (tenant: BenchTenant) => string,
): BenchRequest => ({
  family: 'tenants',
  route,
  on: 'small',
  request: (tenant) => ({ method, path: path(tenant), user: UserId.parse(guest) }),
});

const invitationPath = ({ invitationId }: BenchTenant) => `/invitations/${invitationId}`;
const tenantPath = ({ tenantId }: BenchTenant) => `/tenants/${tenantId}`;
const accountPath = ({ accountId }: BenchTenant) => `/accounts/${accountId}`;
const taskPath = ({ taskId }: BenchTenant) => `/tasks/${taskId}`;
const executionPath = ({ executionId }: BenchTenant) => `/executions/${executionId}`;
const task = { name: 'On demand', type: 'checks' };

async function firstFinding({ world, tenantId }: BenchTenant, user: ApiRequest['user']) {
  const list = {
    method: 'GET',
    path: '/findings?severity=medium&limit=1',
    tenant: tenantId,
  } as const;
  const { body } = await world.ask('findings', { ...list, ...(user && { user }) });
  return `/findings/${body.items[0].findingId}`;
}

/** Every route at least once, in the order of the route table. */
export const requestsFor = (user: NonNullable<ApiRequest['user']>): readonly BenchRequest[] => [
  ...[
    ['register'],
    ['confirm'],
    ['forgotPassword', 'forgot-password'],
    ['resetPassword', 'reset-password'],
    ['login'],
    ['refresh'],
    ['logout'],
  ].map(([route = '', path = route]) =>
    of('auth', route, 'small', ['POST', () => `/auth/${path}`]),
  ),
  of('tenants', 'createTenant', 'small', ['POST', () => '/tenants']),
  of('tenants', 'listTenants', 'small', ['GET', () => '/tenants']),
  of('tenants', 'readTenant', 'small', ['GET', tenantPath]),
  of('tenants', 'updateTenant', 'small', ['PATCH', tenantPath], { body: { name: 'Acme 2' } }),
  of('tenants', 'listMembers', 'small', ['GET', (tenant) => `${tenantPath(tenant)}/members`]),
  of(
    'tenants',
    'createInvitation',
    'small',
    ['POST', (tenant) => `${tenantPath(tenant)}/invitations`],
    { body: { userId: 'user-third', role: 'viewer' } },
  ),
  of('tenants', 'listInvitations', 'small', [
    'GET',
    (tenant) => `${tenantPath(tenant)}/invitations`,
  ]),
  of('tenants', 'revokeInvitation', 'small', [
    'DELETE',
    (tenant) => `${tenantPath(tenant)}/invitations/${tenant.invitationId}`,
  ]),
  ofGuest('listOwnInvitations', 'GET', () => '/me/invitations'),
  ofGuest('acceptInvitation', 'POST', (tenant) => `${invitationPath(tenant)}/accept`),
  ofGuest('declineInvitation', 'POST', (tenant) => `${invitationPath(tenant)}/decline`),
  of('tenants', 'deleteTenant', 'small', ['DELETE', tenantPath]),
  of(
    'tenants',
    'updateMember',
    'small',
    ['PATCH', (tenant) => `${tenantPath(tenant)}/members/${other}`],
    { body: { role: 'admin' } },
  ),
  of('tenants', 'deleteMember', 'small', [
    'DELETE',
    (tenant) => `${tenantPath(tenant)}/members/${other}`,
  ]),
  of('tenants', 'readMe', 'small', ['GET', () => '/me']),
  of('accounts', 'createAccount', 'small', ['POST', () => '/accounts'], {
    body: { accountId: '444444444444', name: 'Another', regions: ['eu-west-1'] },
  }),
  of('accounts', 'listAccounts', 'large', ['GET', () => '/accounts']),
  of('accounts', 'readAccount', 'large', ['GET', accountPath]),
  of('accounts', 'updateAccount', 'small', ['PATCH', accountPath], { body: { name: 'Other' } }),
  of('accounts', 'deleteAccount', 'small', ['DELETE', accountPath]),
  of('accounts', 'readAccountTemplate', 'large', [
    'GET',
    (tenant) => `${accountPath(tenant)}/template`,
  ]),
  of('verify', 'verifyAccount', 'small', ['POST', (tenant) => `${accountPath(tenant)}/verify`]),
  of('tasks', 'listTasks', 'large', ['GET', () => '/tasks']),
  of('tasks', 'createTask', 'small', ['POST', () => '/tasks'], { body: task }),
  of('tasks', 'createTask', 'small', ['POST', () => '/tasks'], {
    body: task,
    headers: { 'idempotency-key': 'once' },
    note: 'with an idempotency key',
  }),
  of('tasks', 'createTask', 'small', ['POST', () => '/tasks'], {
    body: { ...task, schedule: { every: 'day', at: '06:00', timeZone: 'UTC' } },
    note: 'with a schedule',
  }),
  of('tasks', 'readTask', 'large', ['GET', taskPath]),
  of('tasks', 'updateTask', 'small', ['PATCH', taskPath], { body: { name: 'Other' } }),
  of('tasks', 'deleteTask', 'small', ['DELETE', taskPath]),
  of('tasks', 'pauseTask', 'small', ['POST', (tenant) => `${taskPath(tenant)}/pause`]),
  of('tasks', 'resumeTask', 'small', ['POST', (tenant) => `${taskPath(tenant)}/resume`]),
  of('tasks', 'executeTask', 'small', ['POST', (tenant) => `${taskPath(tenant)}/execute`]),
  of('tasks', 'listTaskExecutions', 'large', ['GET', (tenant) => `${taskPath(tenant)}/executions`]),
  of('executions', 'listExecutions', 'large', ['GET', () => '/executions']),
  of('executions', 'readExecution', 'large', ['GET', executionPath]),
  ...['changes', 'errors', 'ledger'].map((part) =>
    of(
      'executions',
      'readExecutionResult',
      'large',
      ['GET', (tenant) => `${executionPath(tenant)}/result?part=${part}`],
      { note: part },
    ),
  ),
  of('executions', 'stopExecution', 'small', [
    'POST',
    ({ runningId }) => `/executions/${runningId}/stop`,
  ]),
  of('executions', 'rerunFailed', 'small', [
    'POST',
    (tenant) => `${executionPath(tenant)}/rerun-failed`,
  ]),
  of('findings', 'listFindings', 'large', ['GET', () => '/findings?severity=medium'], {
    note: 'open, 50 of them',
  }),
  of(
    'findings',
    'listFindings',
    'large',
    ['GET', ({ accountId }) => `/findings?account=${accountId}&service=s3`],
    { note: 'open, of a service of an account' },
  ),
  of('findings', 'listFindings', 'large', ['GET', () => '/findings?service=s3'], {
    note: 'open, of a service',
  }),
  of('findings', 'listFindings', 'large', ['GET', () => '/findings?status=pass'], {
    note: 'passing',
  }),
  {
    family: 'findings',
    route: 'readFinding',
    on: 'large',
    request: async (tenant) => ({ method: 'GET', path: await firstFinding(tenant, user) }),
  },
  of('checks', 'listChecks', 'small', ['GET', () => '/checks?limit=100']),
  of('checks', 'readCheck', 'small', ['GET', () => '/checks/s3-bucket-versioning-enabled']),
];
