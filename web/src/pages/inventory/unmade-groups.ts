import type { UnmadeListing } from '../../queries/resources.ts';

/** Listings of a type that could not be made for one reason, by one call, in one execution. */
export interface UnmadeGroup {
  readonly key: string;
  readonly type: string;
  /** `api:Operation` */
  readonly operation: string;
  readonly code: string;
  readonly category: UnmadeListing['assessment']['category'];
  /** The one that found it so first. */
  readonly executionId: string;
  readonly regions: readonly string[];
  readonly accounts: readonly string[];
}

/** The listings by type, call, code and execution, in the order in which they come. */
export function unmadeGroups(listings: readonly UnmadeListing[]): readonly UnmadeGroup[] {
  const keyOf = ({ type, assessment: { operation, code }, executionId }: UnmadeListing) =>
    [type, operation, code, executionId].join(' ');
  return [...Map.groupBy(listings, keyOf)].flatMap(([key, [first, ...others]]) => {
    if (!first) return [];
    const { type, executionId } = first;
    const { operation, code, category } = first.assessment;
    const all = [first, ...others];
    return [
      {
        key,
        type,
        operation,
        code,
        category,
        executionId,
        regions: [...new Set(all.map(({ region }) => region))],
        accounts: [...new Set(all.map(({ accountId }) => accountId))],
      },
    ];
  });
}
