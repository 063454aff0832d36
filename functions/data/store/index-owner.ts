import { storeError } from './store-error.ts';
import type { Item } from './table.ts';

/**
 * Throws if a tenant's partition of an index holds what belongs to somebody else. The data role keeps a shard from
 * writing into partitions of other tenants, but not into their places in an index: which those are is not for IAM
 * to say.
 *
 * @param partition Of the index. One that is no tenant's may hold items of all.
 */
export function assertOwned(partition: string, items: readonly Item[]): void {
  const tenant = /^T#[^#]+/.exec(partition)?.[0];
  if (tenant === undefined) return;
  const isOwned = ({ PK }: Item) => PK === tenant || String(PK).startsWith(`${tenant}#`);
  if (items.every(isOwned)) return;
  const message = `an index of ${tenant} holds an item of somebody else`;
  throw storeError('dynamodb', 'Query', { message });
}
