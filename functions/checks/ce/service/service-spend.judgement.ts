import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { numberOf } from '../cost-explorer.judgement.ts';
import type { Group, ResultByTime } from '../shapes.generated.ts';

/** What a service cost in the last two months that are closed. */
interface ServiceSpend {
  readonly name: string;
  readonly before: number;
  readonly last: number;
  readonly currency: string;
}

interface Cost {
  readonly amount: number;
  readonly currency: string;
}

/**
 * The services of two months. A month may be answered in several parts, and a service that is in none of them cost
 * nothing in it.
 */
export function spendOfServices(results: readonly ResultByTime[]): readonly ServiceSpend[] {
  const byMonth = Map.groupBy(results, ({ TimePeriod }) =>
    answered(answered(TimePeriod, 'TimePeriod').Start, 'Start'),
  );
  const [before, last] = [...byMonth.keys()]
    .sort()
    .map((month) => costsIn((byMonth.get(month) ?? []).flatMap(groupsOf)));
  if (!before || !last || byMonth.size > 2) {
    throw new IncompleteAnswerError(`AWS answered ${byMonth.size} months, and not two.`);
  }
  return [...new Set([...before.keys(), ...last.keys()])].map((name) => ({
    name,
    before: before.get(name)?.amount ?? 0,
    last: last.get(name)?.amount ?? 0,
    currency: answered(last.get(name)?.currency ?? before.get(name)?.currency, 'Unit'),
  }));
}

const groupsOf = ({ Groups }: ResultByTime) => answered(Groups, 'Groups');

function costsIn(groups: readonly Group[]): ReadonlyMap<string, Cost> {
  return new Map(
    groups.map(({ Keys, Metrics }) => {
      const cost = answered(Metrics?.AmortizedCost, 'AmortizedCost');
      const amount = numberOf(cost.Amount, 'Amount');
      return [answered(Keys?.[0], 'Keys'), { amount, currency: answered(cost.Unit, 'Unit') }];
    }),
  );
}
