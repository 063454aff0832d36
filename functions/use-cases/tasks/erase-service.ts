import { snapshotKeys } from '../../data/findings/finding-baseline.ts';
import { resumeKey } from '../../data/findings/finding-writer.ts';
import {
  checkTalliesKey,
  type FindingOwner,
  findingPartition,
  historyPartition,
  watermarkKey,
} from '../../data/findings/keys.ts';
import { erasePartition } from '../../data/store/erase-partition.ts';
import type { Store } from '../../data/store/store.ts';

/** Erases what was found of one service in one account. The watermark last: it is what leads to the rest. */
export async function eraseService(
  { table, bucket }: Store,
  { tenantId, accountId, service, book }: FindingOwner,
): Promise<void> {
  const owner: FindingOwner = { tenantId, accountId, service, book };
  await erasePartition(table, findingPartition(owner));
  await erasePartition(table, historyPartition(owner));
  for (const key of [...snapshotKeys(owner), resumeKey(owner)]) await bucket.delete(key);
  if (book !== 'resources') await table.delete(checkTalliesKey(owner));
  await table.delete(watermarkKey(owner));
}
