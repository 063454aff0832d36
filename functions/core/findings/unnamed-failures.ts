import { errorCategories, ownError } from '../errors.ts';
import type { Observation } from '../scan/observation.ts';
import { groupOf } from './baseline.ts';
import type { Unnamed } from './comparison-state.ts';
import { type Failure, failureOf } from './finding-change.ts';

/** Failures of listings that name no resource, one for each check and region. */
export interface UnnamedFailures {
  /**
   * Notes a failure. Of several, the one that ranks first stays, so that the row does not change with the order of the
   * calls.
   */
  note(observation: Observation): void;
  has(checkId: string, region: string): boolean;
  /** Throws PlatformError if there is none: who asks knows that the listing failed. */
  why(checkId: string, region: string): Failure;
  all(): readonly Unnamed[];
}

export function createUnnamedFailures(start: readonly Unnamed[]): UnnamedFailures {
  const known = new Map(start.map((one) => [groupOf(one.checkId, one.region), one]));
  return {
    note(observation) {
      const { checkId, region, operations, status } = observation;
      if (status !== 'error') throw contradiction(checkId, region, 'is a verdict on nothing');
      const group = groupOf(checkId, region);
      const failure = failureOf(observation.error);
      const first = known.get(group);
      if (first && rankOf(first.failure) <= rankOf(failure)) return;
      known.set(group, { checkId, region, operations: [...operations].sort(), failure });
    },
    has: (checkId, region) => known.has(groupOf(checkId, region)),
    why(checkId, region) {
      const first = known.get(groupOf(checkId, region));
      if (!first) throw contradiction(checkId, region, 'failed and nobody said why');
      return first.failure;
    },
    all: () => [...known.values()],
  };
}

const rankOf = ({ category, code, operation }: Failure): string =>
  `${errorCategories.indexOf(category)} ${code} ${operation}`;

const contradiction = (checkId: string, region: string, what: string) =>
  ownError('Compare', `What was observed of ${checkId} in ${region} ${what}.`, { region });
