import type { ItemOf } from '../../api/types.ts';
import { oneOf, searchReader, text } from '../../app/search.ts';

type BlindSpot = ItemOf<'listBlindSpots'>;

/** The categories in the order in which they outrank one another, as the API has them. */
export const categories = [
  'authentication',
  'permission',
  'limit',
  'service',
  'platform',
] as const satisfies BlindSpot['category'][];

/** What stands in the address of the blind spots. */
export const blindSpotsSearch = searchReader({
  account: text,
  category: oneOf(categories),
  cursor: text,
});

export type BlindSpotsSearch = ReturnType<typeof blindSpotsSearch>;
