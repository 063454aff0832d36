import type { ItemOf } from '../../api/types.ts';
import { cureOf } from '../../parts/cure.ts';
import { categories } from './search.ts';

type BlindSpot = ItemOf<'listBlindSpots'>;

/** Why something could not be read in an account, and all that could not be for this reason. */
export interface Cause extends Pick<BlindSpot, 'category' | 'deniedBy'> {
  readonly key: string;
  readonly cure: ReturnType<typeof cureOf>;
  /** What AWS says: services have words of their own for the same refusal. */
  readonly codes: readonly string[];
  /** The earliest of all. */
  readonly since: string;
  /** The spots by service, in the order of their names. */
  readonly spots: readonly BlindSpot[];
  readonly services: readonly string[];
  readonly regions: readonly string[];
  readonly operations: readonly string[];
  /** What the role has to permit, in IAM's names; none where nothing was denied. */
  readonly actions: readonly string[];
  /** How many checks hang on it; so many at least where a service stands twice, since one check may hang on both. */
  readonly checks: number;
  readonly isAtLeast: boolean;
}

/** One account with its causes, the gravest first. */
export interface BlindAccount {
  readonly accountId: string;
  readonly causes: readonly Cause[];
}

/**
 * Puts together what has the same reason and the same cure: a role that is refused is one cause, whatever was to be
 * asked with it.
 */
export function groupByCause(spots: readonly BlindSpot[]): readonly BlindAccount[] {
  return [...Map.groupBy(spots, ({ accountId }) => accountId)].map(([accountId, own]) => ({
    accountId,
    causes: [...Map.groupBy(own, keyOf)]
      .map(([key, same]) => causeOf(key, same))
      .sort(gravestFirst),
  }));
}

/** A permission is missing for one reason, whatever each service calls it; of all else the code is the reason. */
function keyOf(spot: BlindSpot): string {
  const cure = cureOf(spot);
  const reason = spot.category === 'permission' ? (spot.deniedBy ?? '') : spot.code;
  return `${spot.category} ${cure} ${reason}`;
}

function causeOf(key: string, same: readonly BlindSpot[]): Cause {
  const [first] = same;
  if (!first) throw new Error(`There is no blind spot of the cause ${key}.`);
  const { category, deniedBy } = first;
  const byService = [...Map.groupBy(same, ({ service }) => service).values()];
  return {
    key,
    category,
    ...(deniedBy && { deniedBy }),
    cure: cureOf(first),
    codes: distinct(same.map(({ code }) => code)),
    since: distinct(same.map(({ since }) => since))[0] ?? first.since,
    spots: same.toSorted((one, other) => (one.service < other.service ? -1 : 1)),
    services: distinct(same.map(({ service }) => service)),
    regions: distinct(same.flatMap(({ regions }) => regions)),
    operations: distinct(same.flatMap(({ operations }) => operations)),
    actions: distinct(same.flatMap(({ actions = [] }) => actions)),
    checks: byService.reduce(
      (sum, ofService) => sum + Math.max(...ofService.map(({ checks }) => checks)),
      0,
    ),
    isAtLeast: byService.some((ofService) => ofService.length > 1),
  };
}

/** The order of causes: by category, then by what hangs on it. */
const gravestFirst = (one: Cause, other: Cause): number =>
  categories.indexOf(one.category) - categories.indexOf(other.category) ||
  other.checks - one.checks;

const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)].sort();
