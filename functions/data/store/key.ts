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
  /** Executions that have not ended, by start. */
  running: 'WATCH#RUNNING',
  /** Executions whose end nobody has followed, with what was to run after them, by their end. */
  ended: 'WATCH#ENDED',
  /** Runs that are to be started after others, by the time at which they were due. */
  starts: 'WATCH#STARTS',
  /** Enabled tasks, by the time at which they are late. */
  tasks: 'WATCH#TASKS',
  /** Schedules that Scheduler has not confirmed, by the time of the intention. */
  schedules: 'WATCH#SCHEDULES',
  /** Accounts that are being deleted, by the time of the request. */
  erasures: 'WATCH#ERASURES',
  /** Tenants that are being deleted, by the time of the request. */
  deletions: 'WATCH#DELETIONS',
} as const;

/** @param time ISO 8601; what the watchdog compares. */
export const watchIndex = (partition: string, time: string, key: Key) => ({
  GSI2PK: partition,
  GSI2SK: `${time}#${key.PK}#${key.SK}`,
});

/** The attribute of items that DynamoDB deletes by itself, some time after: seconds since 1970. */
export const expiry = (at: Date) => ({ expiresAt: Math.ceil(at.getTime() / 1000) });
