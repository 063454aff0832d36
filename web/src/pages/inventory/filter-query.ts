import type { InventorySearch } from './search.ts';

/** What the API is asked for. */
export const apiFilter = ({ cursor, change, ...search }: InventorySearch) => ({
  ...search,
  change: change?.join(','),
});

/** How many conditions narrow the list. */
export const conditionsIn = ({ cursor, ...filter }: InventorySearch): number =>
  Object.keys(filter).length;

/**
 * Whether there may be more listings that could not be made than the filter lets through: such a listing has no name and no
 * tags, and nothing became of it but that it could not be read.
 */
export const mayHideUnmade = ({ q, tag, change }: InventorySearch): boolean =>
  q !== undefined ||
  tag !== undefined ||
  (change !== undefined && !change.includes('not-assessed'));

/** What could not be read of what the filter names. */
export function unmadeBy({ service, type, account, region }: InventorySearch): InventorySearch {
  return {
    ...(service !== undefined && { service }),
    ...(type !== undefined && { type }),
    ...(account !== undefined && { account }),
    ...(region !== undefined && { region }),
    change: ['not-assessed'],
  };
}
