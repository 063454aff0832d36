import * as z from 'zod';
import { AccountId, ExecutionId } from '../ids.ts';
import { ListedResource } from '../listed-resource.ts';
import { Assessment, ChangeState } from './finding.ts';

/**
 * What is known of one resource by the inventories that listed it, or an error that names no resource. `resolved`: it is
 * gone. `not-assessed`: it could not be read; what was listed last stands.
 */
export const InventoryRow = z.object({
  accountId: AccountId,
  service: z.string(),
  /** The type of the resource, by which it is listed. */
  checkId: z.string(),
  /** `global` where the service has no regions. */
  region: z.string(),
  /** Absent on an error that names no resource: its list could not be read. */
  resource: z.object({ id: z.string(), name: z.string() }).exactOptional(),
  /** Absent while it was named and never read. */
  listed: ListedResource.exactOptional(),
  assessment: Assessment,
  change: ChangeState,
  changedAt: z.iso.datetime(),
  firstSeenAt: z.iso.datetime(),
  /** The run that wrote it last: the last one in which something changed. */
  executionId: ExecutionId,
  /** The calls that list it: `api:Operation@region`. */
  operations: z.array(z.string()).readonly(),
});
export type InventoryRow = z.infer<typeof InventoryRow>;
