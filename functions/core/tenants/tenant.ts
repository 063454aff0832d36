import * as z from 'zod';
import { CheckSettings } from '../check-settings.ts';
import { TenantId, UserId } from '../ids.ts';

/** An organisation that uses the platform: the unit of isolation, plan and billing. */
export const Tenant = z.object({
  tenantId: TenantId,
  name: z.string().min(1),
  plan: z.enum(['free', 'team', 'enterprise']),
  state: z.enum(['active', 'suspended', 'deleting']),
  createdAt: z.iso.datetime(),
  /** It counts as theirs until it is deleted, whoever owns it. */
  madeBy: UserId.exactOptional(),
  /** Since the request to delete it. */
  deletingSince: z.iso.datetime().exactOptional(),
  /** While it is being deleted: when the last of it was found at work. */
  settledAt: z.iso.datetime().exactOptional(),
  settings: CheckSettings.default({ parameters: {}, severities: {} }),
  /** Grows with every write; a write of an older version is refused. */
  version: z.int(),
});
export type Tenant = z.infer<typeof Tenant>;
