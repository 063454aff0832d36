import { createHash } from 'node:crypto';
import { decodeTime } from 'ulid';
import type { Severity } from '../core/check.ts';
import type { UserId } from '../core/tenancy/member.ts';
import type { InvitationId } from '../core/tenancy/member-invitation.ts';
import type { AccountId, ExecutionId, TaskId, TenantId } from '../core/tenancy/tenancy.ts';
import type { BudgetOwner } from './budgets.ts';

// Every partition key of a tenant's data begins with `T#<tenant>`: the `dynamodb:LeadingKeys` condition
// of the data role (lib/constructs/data/tenant-data-role.ts) depends on it.

export interface Key {
  readonly PK: string;
  readonly SK: string;
}

/** One service's findings in one account: what one writer owns. */
export interface FindingOwner {
  readonly tenantId: TenantId;
  readonly accountId: AccountId;
  readonly service: string;
}

export const tenantPartition = (tenant: TenantId) => `T#${tenant}`;

export const tenantKey = (tenant: TenantId): Key => ({ PK: tenantPartition(tenant), SK: 'META' });

export const memberPrefix = 'USER#';
export const memberKey = (tenant: TenantId, user: UserId): Key => ({
  PK: tenantPartition(tenant),
  SK: `${memberPrefix}${user}`,
});

/** The tenants of a person, from the other side of `memberKey`. */
export const userPartition = (user: UserId) => `U#${user}`;
export const userTenantKey = (user: UserId, tenant: TenantId): Key => ({
  PK: userPartition(user),
  SK: tenantPartition(tenant),
});

/** How many tenants that a person made there are. */
export const madeKey = (user: UserId): Key => ({ PK: userPartition(user), SK: 'MADE' });

/** Of a person into a tenant; not to be taken for `invitationKey`, which lets an address sign up. */
export const memberInvitationPrefix = 'INV#';
export const memberInvitationKey = (tenant: TenantId, invitation: InvitationId): Key => ({
  PK: tenantPartition(tenant),
  SK: `${memberInvitationPrefix}${invitation}`,
});

/** The invitations of a person, from the other side of `memberInvitationKey`. */
export const ownInvitationKey = (user: UserId, invitation: InvitationId): Key => ({
  PK: userPartition(user),
  SK: `${memberInvitationPrefix}${invitation}`,
});

/** Who may sign up although registration is by invitation. Belongs to no tenant and to no user yet. */
export const invitationKey = (email: string): Key => ({
  PK: `${invitations}${createHash('sha256').update(email.trim().toLowerCase()).digest('hex')}`,
  SK: 'INVITED',
});
export const invitations = 'R#';

/** GSI1: every invitation, by address. */
export const invitationIndex = (email: string) => ({ GSI1PK: invitations, GSI1SK: email });

/** Answers that are kept for repeated requests. @param print Of route, key and caller. */
export const idempotencyKey = (owner: TenantId | undefined, user: UserId, print: string): Key => ({
  PK: owner ? idempotencyPartition(owner) : `${userPartition(user)}#IDEM`,
  SK: print,
});
export const idempotencyPartition = (tenant: TenantId) => `${tenantPartition(tenant)}#IDEM`;

/**
 * How much of a budget was used in a window. What belongs to nobody yet, an address, stands as a hash, so that
 * the table does not hold who came from where; it is gone with its window.
 *
 * @param start Of the window.
 */
export const budgetKey = (owner: BudgetOwner, name: string, start: Date): Key => ({
  PK: budgetPartition(owner),
  SK: `${name}#${start.toISOString()}`,
});

export const tenantBudgets = (tenant: TenantId) => `${tenantPartition(tenant)}#RATE`;

function budgetPartition(owner: BudgetOwner): string {
  if ('tenantId' in owner) return tenantBudgets(owner.tenantId);
  if ('userId' in owner) return `${userPartition(owner.userId)}#RATE`;
  const [kind = '', value = ''] = Object.entries(owner).flat();
  return `B#${createHash('sha256').update(`${kind}\0${value}`).digest('hex')}`;
}

export const accountPrefix = 'ACC#';
export const accountKey = (tenant: TenantId, account: AccountId): Key => ({
  PK: tenantPartition(tenant),
  SK: `${accountPrefix}${account}`,
});

/** Beside the account, so that lists and writers need not read it. */
export const verificationKey = (tenant: TenantId, account: AccountId): Key => ({
  PK: tenantPartition(tenant),
  SK: `VERIFICATION#${account}`,
});

export const taskPrefix = 'TASK#';
export const taskKey = (tenant: TenantId, task: TaskId): Key => ({
  PK: tenantPartition(tenant),
  SK: `${taskPrefix}${task}`,
});

export const schedulePrefix = 'SCHED#';
export const scheduleKey = (tenant: TenantId, task: TaskId): Key => ({
  PK: tenantPartition(tenant),
  SK: `${schedulePrefix}${task}`,
});

/** Which run of a task was asked for last. */
export const runLockKey = (tenant: TenantId, task: TaskId): Key => ({
  PK: tenantPartition(tenant),
  SK: `RUN#${task}`,
});

/** A run that was asked for, by the id that it has from the request on. */
export const runStartKey = (tenant: TenantId, execution: ExecutionId): Key => ({
  PK: tenantPartition(tenant),
  SK: `START#${execution}`,
});

/** The state machine makes these items itself: statemachines/run-task.asl.json, Claim. */
export const claimKey = (tenant: TenantId, task: TaskId, occurrence: string): Key => ({
  PK: tenantPartition(tenant),
  SK: `${claimPrefix(task)}${occurrence}`,
});
/** Times sort behind ULIDs, so that the last claim is of the last scheduled run, if there was one. */
export const claimPrefix = (task: TaskId) => `CLAIM#${task}#`;

/** @param month `yyyy-mm` */
export const usageKey = (tenant: TenantId, month: string): Key => ({
  PK: tenantPartition(tenant),
  SK: `USE#${month}`,
});

/** `yyyymm`, in UTC. */
export const monthOf = (time: Date) => time.toISOString().slice(0, 7).replace('-', '');

/** An execution's month follows from its id. */
const monthOfExecution = (execution: ExecutionId) => monthOf(new Date(decodeTime(execution)));

export const executionPartition = (tenant: TenantId, month: string) => `T#${tenant}#EX#${month}`;

export const executionKey = (tenant: TenantId, execution: ExecutionId): Key => ({
  PK: executionPartition(tenant, monthOfExecution(execution)),
  SK: `EX#${execution}`,
});

export const shardPartition = (tenant: TenantId, execution: ExecutionId) =>
  `T#${tenant}#EX#${execution}`;

export const shardPrefix = 'SHARD#';
export const shardKey = (
  tenant: TenantId,
  execution: ExecutionId,
  account: AccountId,
  group: string,
): Key => ({
  PK: shardPartition(tenant, execution),
  SK: `${shardPrefix}${account}#${group}`,
});

export const watermarkPartition = (tenant: TenantId) => `T#${tenant}#WM`;

export const watermarkPrefix = (account: AccountId) => `ACC#${account}#SVC#`;
export const watermarkKey = ({ tenantId, accountId, service }: FindingOwner): Key => ({
  PK: watermarkPartition(tenantId),
  SK: `${watermarkPrefix(accountId)}${service}`,
});

export const findingPartition = ({ tenantId, accountId, service }: FindingOwner) =>
  `T#${tenantId}#F#${accountId}#${service}`;

export const historyPartition = ({ tenantId, accountId, service }: FindingOwner) =>
  `T#${tenantId}#H#${accountId}#${service}`;

/** What stands for a resource in sort keys: of fixed length, whatever the resource's id holds. */
export const resourceHash = (resourceId: string) =>
  createHash('sha256').update(resourceId).digest().subarray(0, 16).toString('base64url');

/** In the place of a resource's hash, on errors that name no resource. */
export const noResource = '-';

/** @param resource Its hash, or `noResource`. */
export const findingSort = (checkId: string, region: string, resource: string) =>
  `${checkId}#${region}#${resource}`;

/** How the sort keys of a check's findings begin. @param region @default all */
export const findingPrefix = (checkId: string, region?: string) =>
  `${checkId}#${region === undefined ? '' : `${region}#`}`;

/** Ends in the execution's id and not in a time, so that a write that is repeated changes nothing. */
export const historySort = (finding: string, execution: ExecutionId) => `${finding}#${execution}`;

/** GSI1: the executions of a task. */
export const taskIndex = (tenant: TenantId, task: TaskId) => `T#${tenant}#TASK#${task}`;

/** GSI1: the changes of an execution. */
export const changeIndex = (
  { tenantId, accountId, service }: FindingOwner,
  execution: ExecutionId,
  finding: string,
) => ({
  GSI1PK: shardPartition(tenantId, execution),
  GSI1SK: `${accountId}#${service}#${finding}`,
});

export const openPartition = (tenant: TenantId, severity: Severity) =>
  `T#${tenant}#OPEN#${severity}`;

/** GSI2, sparse: what is not passing, by severity, in the order in which it came to be so. */
export const openIndex = (
  { tenantId, accountId, service }: FindingOwner,
  severity: Severity,
  changedAt: string,
  finding: string,
) => ({
  GSI2PK: openPartition(tenantId, severity),
  GSI2SK: `${changedAt}#${accountId}#${service}#${finding}`,
});

/** The item that stands at a place of the index. @param sort As `openIndex` made it. */
export function openPosition(tenantId: TenantId, severity: Severity, sort: string) {
  const [, accountId, service, ...finding] = sort.split('#');
  return {
    PK: `T#${tenantId}#F#${accountId}#${service}`,
    SK: finding.join('#'),
    GSI2PK: openPartition(tenantId, severity),
    GSI2SK: sort,
  };
}

/**
 * GSI2, sparse: what the watchdog looks for, of all tenants together. A tenant's data role cannot
 * query them: they do not begin with its tenant.
 */
export const watched = {
  /** By start: executions that have not ended. */
  running: 'WATCH#RUNNING',
  /** By the time at which they are late: enabled tasks. */
  tasks: 'WATCH#TASKS',
  /** By the time of the intention: schedules that Scheduler has not confirmed. */
  schedules: 'WATCH#SCHEDULES',
  /** By the time of the request: accounts that are being deleted. */
  erasures: 'WATCH#ERASURES',
  /** By the time of the request: tenants that are being deleted. */
  deletions: 'WATCH#DELETIONS',
} as const;

/** @param time ISO 8601; what the watchdog compares. */
export const watchIndex = (partition: string, time: string, key: Key) => ({
  GSI2PK: partition,
  GSI2SK: `${time}#${key.PK}#${key.SK}`,
});

/** On items that DynamoDB deletes by itself, some time after: seconds since 1970. */
export const expiry = (at: Date) => ({ expiresAt: Math.ceil(at.getTime() / 1000) });
