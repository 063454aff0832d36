import type { CatalogueEntry } from '../catalogue.ts';
import type { Blocked, Watermark } from './watermark.ts';

/** What could not be listed in one account and service for one cause, and what hangs on it. */
export interface BlindSpot extends Blocked, Pick<Watermark, 'accountId' | 'service'> {
  /** `api:Operation` */
  readonly operations: readonly string[];
  /** Where; `global` where the service has no regions. */
  readonly regions: readonly string[];
  /** What permits the operations, in IAM's names; absent where nothing was denied. */
  readonly actions?: readonly string[];
  /** How many checks rest on the operations. */
  readonly checks: number;
}

/**
 * What is blocked, by cause.
 *
 * @param catalogue Counted are its checks that some run has asked for.
 */
export function blindSpotsOf(
  { accountId, service, blocked, lastRuns }: Watermark,
  catalogue: readonly Pick<CatalogueEntry, 'id' | 'operations' | 'permittedBy'>[],
): readonly BlindSpot[] {
  const asked = new Set(lastRuns.flatMap(({ checks }) => checks));
  const own = catalogue.filter(({ id }) => asked.has(id));
  const permittedBy = new Map(
    catalogue.flatMap(({ permittedBy: others = {} }) => Object.entries(others)),
  );
  const actionsOf = (operation: string): readonly string[] =>
    permittedBy.get(operation) ?? [operation];
  return blocked.map(({ operations: calls, ...cause }) => {
    const places = calls.map((call) => call.split('@'));
    const operations = distinct(places.map(([operation = '']) => operation));
    return {
      accountId,
      service,
      ...cause,
      operations,
      ...(cause.category === 'permission' && {
        actions: distinct(operations.flatMap(actionsOf)),
      }),
      regions: distinct(places.map(([, region = '']) => region)),
      checks: own.filter((check) => operations.some((name) => check.operations.includes(name)))
        .length,
    };
  });
}

const distinct = (names: readonly string[]) => [...new Set(names)].sort();
