import { createHash } from 'node:crypto';
import * as z from 'zod';
import {
  type Baseline,
  baselineOf,
  type Digests,
  digestsIn,
  groupOf,
  isResolved,
} from '../../core/findings/baseline.ts';
import { saysSeverity, withSeverity } from '../../core/findings/finding-digest.ts';
import { Severity } from '../../core/severity.ts';
import type { StoredObject } from '../../core/stored-object.ts';
import type { Bucket } from '../store/bucket.ts';
import { queryAll } from '../store/query-all.ts';
import { objectKey, storeObject } from '../store/stored-objects.ts';
import type { Item, Table } from '../store/table.ts';
import { historyItem } from './finding-writes.ts';
import { type FindingOwner, findingPartition } from './keys.ts';

/** The print of what is said about a resource: long enough that two answers never look alike by chance. */
export const contentPrint = (text: string) =>
  createHash('sha256').update(text).digest().subarray(0, 12).toString('base64url');

/**
 * Stores what is known, for the next run to compare with.
 *
 * Two objects take turns: whoever still holds an older fence cannot overwrite the one that counts.
 */
export function storeSnapshot(
  bucket: Bucket,
  owner: FindingOwner,
  fence: number,
  baseline: Baseline,
): Promise<StoredObject> {
  return storeObject(bucket, snapshotKey(owner, snapshotSlots[fence % 2 === 0 ? 0 : 1]), baseline);
}

const snapshotSlots = ['even', 'odd'] as const;

const snapshotKey = ({ tenantId, accountId, service, book }: FindingOwner, slot: string) =>
  `${tenantId}/${book === 'resources' ? 'inventory' : 'snapshots'}/${accountId}/${service}/${slot}`;

/** Every object that `storeSnapshot` may have stored. */
export const snapshotKeys = (owner: FindingOwner): readonly string[] =>
  snapshotSlots.map((slot) => objectKey(snapshotKey(owner, slot)));

const FindingItem = z.object({
  SK: z.string(),
  checkId: z.string(),
  region: z.string(),
  digest: z.string(),
  /** The severity of a finding: resources have none. */
  severity: Severity.exactOptional(),
  fence: z.int(),
});
type FindingItem = z.infer<typeof FindingItem>;

/**
 * What is known, read from the findings themselves.
 *
 * A run that died may have written findings whose history it did not: it follows from the finding, and
 * is written again.
 *
 * @param uncommittedFrom The first fence whose writes were never completed.
 */
export async function rebuildBaseline(
  table: Table,
  owner: FindingOwner,
  uncommittedFrom: number,
  writeHistory: (items: readonly Item[]) => Promise<void>,
): Promise<Baseline> {
  const known: Digests = new Map();
  let missing: Item[] = [];
  const findings = queryAll(table, { partition: findingPartition(owner), consistent: true });
  for await (const item of findings) {
    const { SK, checkId, region, fence, ...said } = FindingItem.parse(item);
    const digest = severeDigest(said);
    digestsIn(known, groupOf(checkId, region)).set(SK.slice(SK.lastIndexOf('#') + 1), digest);
    if (fence >= uncommittedFrom) missing.push(historyItem(owner, item));
    if (missing.length === 25) {
      await writeHistory(missing);
      missing = [];
    }
  }
  await writeHistory(missing);
  return baselineOf(known);
}

/** A finding's digest; releases that did not count wrote it without the severity. */
const severeDigest = ({ digest, severity }: Pick<FindingItem, 'digest' | 'severity'>) =>
  saysSeverity(digest) || isResolved(digest) || severity === undefined
    ? digest
    : withSeverity(digest, severity);
