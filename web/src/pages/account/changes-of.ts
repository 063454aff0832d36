import type { BodyOf } from '../../api/types.ts';
import type { AccountValues } from '../../parts/account/account-fields.tsx';

type Changes = Pick<BodyOf<'updateAccount'>, 'name' | 'regions' | 'reads'>;

/** What differs from what was read; `undefined` where nothing does. The order of regions makes no difference. */
export function changesOf(
  read: AccountValues,
  { name, regions, reads }: AccountValues,
): Changes | undefined {
  const isSame = (one: readonly string[], other: readonly string[]) =>
    one.toSorted().join() === other.toSorted().join();
  const changes: Changes = {
    ...(name.trim() !== read.name && { name: name.trim() }),
    ...(!isSame(regions, read.regions) && { regions }),
    ...(reads !== read.reads && { reads }),
  };
  return Object.keys(changes).length > 0 ? changes : undefined;
}
