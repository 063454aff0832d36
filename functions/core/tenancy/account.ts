import * as z from 'zod';
import { AccountId, partitions } from './tenancy.ts';
import { CheckSettings } from './tenant.ts';

/** An AWS account that a tenant connected. */
export const Account = z.object({
  accountId: AccountId,
  name: z.string().min(1).max(100),
  partition: z.enum(partitions),
  /** The regions to assess. */
  regions: z.array(z.string()).min(1).readonly(),
  /** Made by the server, never accepted from a client, never changed. */
  externalId: z.uuid(),
  state: z.enum(['pending', 'connected', 'degraded', 'broken']),
  /** Why it is degraded or broken, in plain words. */
  reason: z.string().exactOptional(),
  /** Planted by the emulated AWS: what the sample shows. */
  sample: z.string().exactOptional(),
  settings: CheckSettings.default({ parameters: {}, severities: {} }),
  createdAt: z.iso.datetime(),
  verifiedAt: z.iso.datetime().exactOptional(),
  version: z.int(),
});
export type Account = z.infer<typeof Account>;

/** The role a tenant made for us: derived, so that no client can name another one. */
export const tenantRoleArn = (
  { accountId, partition }: Pick<Account, 'accountId' | 'partition'>,
  roleName: string,
) => `arn:${partition}:iam::${accountId}:role/${roleName}`;
