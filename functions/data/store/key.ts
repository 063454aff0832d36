import type { TenantId, UserId } from '../../core/ids.ts';

// Every partition key of a tenant's data begins with `T#<tenant>`: the `dynamodb:LeadingKeys` condition
// of the data role (lib/constructs/data/tenant-data-role.ts) depends on it.

export interface Key {
  readonly PK: string;
  readonly SK: string;
}

export const tenantPartition = (tenant: TenantId) => `T#${tenant}`;

/** The tenants of a person, from the other side of `memberKey`. */
export const userPartition = (user: UserId) => `U#${user}`;

/**
 * GSI2, sparse: what the watchdog looks for, of all tenants together. A tenant's data role cannot
 * query them: they do not begin with its tenant.
 */
export const watched = {
  /** By start: executions that have not ended. */
  running: 'WATCH#RUNNING',
  /** By their end: executions whose end nobody has followed, with what was to run after them. */
  ended: 'WATCH#ENDED',
  /** By the time at which they were due: runs that are to be started after others. */
  starts: 'WATCH#STARTS',
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
