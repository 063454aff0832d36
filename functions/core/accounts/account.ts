import * as z from 'zod';
import { CheckSettings } from '../check-settings.ts';
import { AccountId, ExecutionId, partitions } from '../ids.ts';
import { roleReads } from './role-reads.ts';

/**
 * `pending` until it could be entered for the first time: no run covers it. Then `connected`;
 * `degraded` while permissions or regions are missing; `broken` while it cannot be entered, or not
 * only as it should be. `deleting` from the request to delete it until nothing of it is left.
 */
const accountStates = ['pending', 'connected', 'degraded', 'broken', 'deleting'] as const;

/** An AWS account that a tenant connected. */
export const Account = z.object({
  accountId: AccountId,
  name: z.string().min(1),
  partition: z.enum(partitions),
  /** The regions to assess. */
  regions: z.array(z.string()).min(1).readonly(),
  /** Made by the server, never accepted from a client, never changed. */
  externalId: z.uuid(),
  /** What the role there may read. Accounts that say nothing were connected before there was a choice. */
  reads: z.enum(roleReads).default('checks'),
  state: z.enum(accountStates),
  /** Why it is what it is, in plain words, unless all is well. */
  reason: z.string().exactOptional(),
  /** The run that found the reason; absent if a verification did. */
  foundIn: ExecutionId.exactOptional(),
  settings: CheckSettings.default({ parameters: {}, severities: {} }),
  createdAt: z.iso.datetime(),
  /** The id of the request that made the account: when that is repeated, this is its answer. */
  newId: z.string().exactOptional(),
  /** The last time that it could be entered as it should be. */
  verifiedAt: z.iso.datetime().exactOptional(),
  deletingSince: z.iso.datetime().exactOptional(),
  version: z.int(),
});
export type Account = z.infer<typeof Account>;
export type AccountState = Account['state'];

/** The role a tenant made for us: derived, so that no client can name another one. */
export const tenantRoleArn = (
  { accountId, partition }: Pick<Account, 'accountId' | 'partition'>,
  roleName: string,
) => `arn:${partition}:iam::${accountId}:role/${roleName}`;
