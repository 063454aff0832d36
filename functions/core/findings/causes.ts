import { type Baseline, groupOf } from './baseline.ts';
import { statusOfDigest } from './finding-digest.ts';

/** Of the findings of one check that fail. */
export interface CauseCounts {
  readonly fail: number;
  /** Of those, the ones that follow from no other finding of the same resource. */
  readonly causes: number;
}

/**
 * How many findings of each check fail, and how many of them are causes: one fault may make several checks fail.
 *
 * @param known Of one service in one account: what is implied by what is of one resource, and so of one service.
 * @param impliedBy By check, as the catalogue has it. Checks that are not in it follow from none.
 * @returns By check; those of which nothing fails are left out.
 */
export function countCauses(
  known: Baseline,
  impliedBy: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, CauseCounts> {
  const fails = (checkId: string, region: string, resource: string) => {
    const digest = known[groupOf(checkId, region)]?.[resource];
    return digest !== undefined && statusOfDigest(digest) === 'fail';
  };
  const counts = new Map<string, CauseCounts>();
  for (const [group, digests] of Object.entries(known)) {
    const [checkId = '', region = ''] = group.split('#');
    const causes = impliedBy.get(checkId) ?? [];
    for (const resource of Object.keys(digests)) {
      if (!fails(checkId, region, resource)) continue;
      const isImplied = causes.some((cause) => fails(cause, region, resource));
      const before = counts.get(checkId) ?? { fail: 0, causes: 0 };
      counts.set(checkId, {
        fail: before.fail + 1,
        causes: before.causes + (isImplied ? 0 : 1),
      });
    }
  }
  return counts;
}
