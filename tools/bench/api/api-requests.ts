import { type RouteFamily, routeTable } from '../../../functions/api/routes.ts';
import { UserId } from '../../../functions/core/ids.ts';
import type { ApiRequest } from '../../../test/support/api/call-api.ts';
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

type Call = readonly [ApiRequest['method'], (tenant: BenchTenant) => string];

interface More {
  readonly body?: unknown;
  readonly note?: string;
  readonly headers?: object;
}

const requestOn =
  (on: BenchRequest['on']) =>
  (family: RouteFamily, route: string, [method, path]: Call, more: More = {}): BenchRequest => ({
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

const onLarge = requestOn('large');
const onSmall = requestOn('small');

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
  ].map(([route = '', path = route]) => onSmall('auth', route, ['POST', () => `/auth/${path}`])),
  onSmall('auth', 'updateMe', ['PATCH', () => '/me']),
  onSmall('auth', 'changePassword', ['POST', () => '/me/password']),
  onSmall('auth', 'beginSecondFactor', ['POST', () => '/me/second-factor']),
  onSmall('auth', 'confirmSecondFactor', ['POST', () => '/me/second-factor/confirm']),
  onSmall('auth', 'removeSecondFactor', ['POST', () => '/me/second-factor/remove']),
  onSmall('tenants', 'createTenant', ['POST', () => '/tenants']),
  onSmall('tenants', 'listTenants', ['GET', () => '/tenants']),
  onSmall('tenants', 'readTenant', ['GET', tenantPath]),
  onSmall('tenants', 'updateTenant', ['PATCH', tenantPath], { body: { name: 'Acme 2' } }),
  onSmall('tenants', 'listMembers', ['GET', (tenant) => `${tenantPath(tenant)}/members`]),
  onSmall(
    'tenants',
    'createInvitation',
    ['POST', (tenant) => `${tenantPath(tenant)}/invitations`],
    { body: { userId: 'user-third', role: 'viewer' } },
  ),
  onSmall('tenants', 'listInvitations', ['GET', (tenant) => `${tenantPath(tenant)}/invitations`]),
  onSmall('tenants', 'revokeInvitation', [
    'DELETE',
    (tenant) => `${tenantPath(tenant)}/invitations/${tenant.invitationId}`,
  ]),
  ofGuest('listOwnInvitations', 'GET', () => '/me/invitations'),
  ofGuest('acceptInvitation', 'POST', (tenant) => `${invitationPath(tenant)}/accept`),
  ofGuest('declineInvitation', 'POST', (tenant) => `${invitationPath(tenant)}/decline`),
  onSmall('tenants', 'deleteTenant', ['DELETE', tenantPath]),
  onSmall(
    'tenants',
    'updateMember',
    ['PATCH', (tenant) => `${tenantPath(tenant)}/members/${other}`],
    { body: { role: 'admin' } },
  ),
  onSmall('tenants', 'deleteMember', [
    'DELETE',
    (tenant) => `${tenantPath(tenant)}/members/${other}`,
  ]),
  onSmall('tenants', 'readMe', ['GET', () => '/me']),
  onSmall('accounts', 'createAccount', ['POST', () => '/accounts'], {
    body: { accountId: '444444444444', name: 'Another', regions: ['eu-west-1'] },
  }),
  onLarge('accounts', 'listAccounts', ['GET', () => '/accounts']),
  onLarge('accounts', 'readAccount', ['GET', accountPath]),
  onSmall('accounts', 'updateAccount', ['PATCH', accountPath], { body: { name: 'Other' } }),
  onSmall('accounts', 'deleteAccount', ['DELETE', accountPath]),
  onLarge('accounts', 'readAccountTemplate', [
    'GET',
    (tenant) => `${accountPath(tenant)}/template`,
  ]),
  onSmall('verify', 'verifyAccount', ['POST', (tenant) => `${accountPath(tenant)}/verify`]),
  onLarge('tasks', 'listTasks', ['GET', () => '/tasks']),
  onSmall('tasks', 'createTask', ['POST', () => '/tasks'], { body: task }),
  onSmall('tasks', 'createTask', ['POST', () => '/tasks'], {
    body: task,
    headers: { 'idempotency-key': 'once' },
    note: 'with an idempotency key',
  }),
  onSmall('tasks', 'createTask', ['POST', () => '/tasks'], {
    body: { ...task, schedule: { every: 'day', at: '06:00', timeZone: 'UTC' } },
    note: 'with a schedule',
  }),
  onLarge('tasks', 'previewTask', ['POST', () => '/tasks/preview'], {
    body: { schedule: { every: 'day', at: '06:00', timeZone: 'UTC' } },
  }),
  onLarge('tasks', 'readTask', ['GET', taskPath]),
  onSmall('tasks', 'updateTask', ['PATCH', taskPath], { body: { name: 'Other' } }),
  onSmall('tasks', 'deleteTask', ['DELETE', taskPath]),
  onSmall('tasks', 'pauseTask', ['POST', (tenant) => `${taskPath(tenant)}/pause`]),
  onSmall('tasks', 'resumeTask', ['POST', (tenant) => `${taskPath(tenant)}/resume`]),
  onSmall('tasks', 'executeTask', ['POST', (tenant) => `${taskPath(tenant)}/execute`]),
  onLarge('tasks', 'listTaskExecutions', ['GET', (tenant) => `${taskPath(tenant)}/executions`]),
  onLarge('executions', 'listExecutions', ['GET', () => '/executions']),
  onLarge('executions', 'listExecutions', ['GET', () => '/executions?status=failed'], {
    note: 'that failed',
  }),
  onLarge('executions', 'readExecution', ['GET', executionPath]),
  onLarge('executions', 'readProgress', ['GET', (tenant) => `${executionPath(tenant)}/progress`]),
  ...['changes', 'errors', 'ledger'].map((part) =>
    onLarge(
      'executions',
      'readExecutionResult',
      ['GET', (tenant) => `${executionPath(tenant)}/result?part=${part}`],
      { note: part },
    ),
  ),
  onSmall('executions', 'stopExecution', [
    'POST',
    ({ runningId }) => `/executions/${runningId}/stop`,
  ]),
  onSmall('executions', 'rerunFailed', [
    'POST',
    (tenant) => `${executionPath(tenant)}/rerun-failed`,
  ]),
  onLarge('findings', 'listFindings', ['GET', () => '/findings?severity=medium'], {
    note: 'open, 50 of them',
  }),
  onLarge('findings', 'listFindings', ['GET', () => '/findings?severity=medium&order=oldest'], {
    note: 'open, the oldest first',
  }),
  onLarge('findings', 'listFindings', ['GET', () => '/findings?severity=medium&q=no-such-name'], {
    note: 'open, by a part of a name that none has',
  }),
  onLarge(
    'findings',
    'listFindings',
    [
      'GET',
      ({ accountId }) =>
        `/findings?resource=arn:aws:s3:eu-west-1:${accountId}:thing/planted-thing-number-0&status=pass,fail`,
    ],
    { note: 'of a resource' },
  ),
  onLarge(
    'findings',
    'listFindings',
    ['GET', ({ accountId }) => `/findings?account=${accountId}&service=s3`],
    { note: 'open, of a service of an account' },
  ),
  onLarge('findings', 'listFindings', ['GET', () => '/findings?service=s3'], {
    note: 'open, of a service',
  }),
  onLarge('findings', 'listFindings', ['GET', () => '/findings?status=pass'], {
    note: 'passing',
  }),
  {
    family: 'findings',
    route: 'readFinding',
    on: 'large',
    request: async (tenant) => ({ method: 'GET', path: await firstFinding(tenant, user) }),
  },
  ...['severity', 'check'].map((by) =>
    onLarge('findings', 'summarizeFindings', ['GET', () => `/findings/summary?by=${by}`], {
      note: `by ${by}`,
    }),
  ),
  onLarge('findings', 'readFindingTrend', ['GET', () => '/findings/trend']),
  onLarge('findings', 'listBlindSpots', ['GET', () => '/blind-spots']),
  onLarge('findings', 'listResources', ['GET', () => '/resources']),
  onSmall('checks', 'listChecks', ['GET', () => '/checks?limit=100']),
  onSmall('checks', 'readCheck', ['GET', () => '/checks/s3-bucket-versioning-enabled']),
];
