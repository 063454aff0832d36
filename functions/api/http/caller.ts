import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { TenantId, UserId } from '../../core/ids.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Member } from '../../core/tenants/member.ts';
import { type Action, permits, type Role } from '../../core/tenants/roles.ts';
import type { Table } from '../../data/store/table.ts';
import { type MembershipChangedError, tableFor } from '../../data/tenants/member-table.ts';
import { readMember } from '../../data/tenants/members.ts';
import { type CountedTenant, demandCounted } from '../../data/tenants/tenants.ts';
import { ApiProblem } from './problem.ts';
import type { Route } from './route.ts';

export type Event = APIGatewayProxyEventV2WithJWTAuthorizer;

export interface OpenCaller {
  readonly requestId: string;
  /** The network that the request came from: `networkOf`. Never to be logged or stored as it is. */
  readonly network: () => Promise<string>;
}

export interface UserCaller extends OpenCaller {
  readonly userId: UserId;
  /** The access token, for what only its owner may ask of Cognito. Never to be logged or stored. */
  readonly accessToken: () => string;
  /**
   * A ULID for what the request makes. The same one when a request is repeated with its idempotency
   * key, even if the first attempt died half-way: so what it made can be found.
   */
  readonly newId: string;
}

export interface MemberCaller extends UserCaller {
  readonly tenantId: TenantId;
  readonly role: Role;
  /** Writes only while they are a member, of this role or a higher one. There is no other for them. */
  readonly table: Table;
}

/** A member who asks for what costs, in a tenant that may. */
export interface PayingCaller extends MemberCaller {
  /** The tenant as it was when the request came. */
  readonly tenant: CountedTenant;
}

export type CallerOf<Of extends Pick<Route, 'access' | 'costs'>> = Of['access'] extends 'open'
  ? OpenCaller
  : Of['access'] extends 'user'
    ? UserCaller
    : Of extends { readonly costs: true }
      ? PayingCaller
      : MemberCaller;

export const tenantHeader = 'x-tenant-id';

/**
 * Who asks. API Gateway has verified signature, issuer, client, expiry and scope; that it is an access
 * token is looked at again, since an ID token of the same client passes all but the scope.
 */
export function userOf({
  requestContext,
  headers,
}: Event): Pick<UserCaller, 'userId' | 'accessToken'> {
  // Absent where a route was deployed without authorizer.
  const claims = requestContext.authorizer?.jwt?.claims ?? {};
  const userId = UserId.safeParse(claims.sub);
  if (!userId.success || claims.token_use !== 'access') {
    throw new ApiProblem(
      'unauthenticated',
      'Sign in, and send the access token as a bearer token.',
    );
  }
  return { userId: userId.data, accessToken: () => tokenIn(headers.authorization) };
}

/** The scheme in whatever case, or none: API Gateway takes each. */
function tokenIn(header: string | undefined): string {
  const token = header?.replace(/^Bearer\s+/i, '').trim();
  if (!token) throw new Error('API Gateway let a request through that brings no token.');
  return token;
}

/**
 * The only place where a tenant's id comes from a request: it becomes one of ours when the caller's
 * membership says so. A foreign tenant is answered like one that does not exist.
 */
export async function memberOf(
  table: Table,
  event: Event,
  userId: UserId,
  action: Action,
): Promise<Pick<MemberCaller, 'tenantId' | 'role' | 'table'>> {
  const inPath = event.pathParameters?.tenantId;
  const named = inPath ?? event.headers[tenantHeader];
  if (named === undefined) {
    throw new Refusal('invalid-request', 'Say which tenant you mean.', {
      faults: [{ where: 'header.X-Tenant-Id', what: 'The header is missing.' }],
    });
  }
  const member = await membership(table, named, userId);
  const role = demandRole(member?.role, action);
  const tenantId = TenantId.parse(named);
  return { tenantId, role, table: tableFor(table, { tenantId, userId, role }) };
}

/**
 * The refusal of somebody whose membership ended, or became less, during their request: the same that `memberOf` gives.
 */
export function membershipProblem({ role }: MembershipChangedError, action: Action): Refusal {
  demandRole(role, action);
  return new Refusal('conflict', 'Your role in the tenant has changed meanwhile. Ask again.');
}

function demandRole(role: Role | undefined, action: Action): Role {
  if (role === undefined) {
    throw new Refusal('not-found', 'There is no such tenant, or you are not a member of it.');
  }
  if (permits(role, action)) return role;
  const detail = `Your role in the tenant, ${role}, does not permit ${action}.`;
  throw new Refusal('forbidden', detail);
}

/** The tenant, if what costs may be done for it. */
export async function payingTenant(table: Table, tenantId: TenantId): Promise<CountedTenant> {
  const tenant = await demandCounted(table, tenantId);
  if (tenant.state === 'active') return tenant;
  if (tenant.state === 'deleting') {
    throw new Refusal('conflict', 'The tenant is being deleted.');
  }
  throw suspended();
}

export const suspended = () =>
  new Refusal(
    'tenant-suspended',
    'Nothing that costs is done for it: no accounts, members, tasks, verifications or executions. Reading, leaving and deleting go on. Ask the operator of this platform.',
  );

async function membership(
  table: Table,
  named: string,
  userId: UserId,
): Promise<Member | undefined> {
  const tenantId = TenantId.safeParse(named);
  return tenantId.success ? readMember(table, tenantId.data, userId) : undefined;
}
