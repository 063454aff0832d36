const at = new Date('2026-11-20T12:00:00Z').getTime();
const hour = 3_600_000;

/** One average an hour, the oldest first. */
const series = (values: readonly number[]) => ({
  points: values.map((value, index) => ({
    begin: new Date(at + index * hour),
    end: new Date(at + (index + 1) * hour),
    value,
  })),
});

/** Examples of how long limits were reached, given the facts that two series stand for. */
export function limitExamples<Item, Facts>(
  item: Item,
  facts: (
    operations: ReturnType<typeof series> | undefined,
    bytes: ReturnType<typeof series> | undefined,
  ) => Facts,
) {
  const of = (operations: readonly number[], bytes: readonly number[]) => ({
    item,
    facts: facts(series(operations), series(bytes)),
  });
  const begin = 'Limits that were reached, and how much of the last day:';
  return {
    pass: {
      'neither was reached': of([0, 0], [0, 0]),
      'one was reached for a short time': of([0.1, 0], [0, 0]),
      'a tenant allows more': { ...of([0.5, 0.5], [0, 0]), parameters: { mostPercent: 50 } },
    },
    fail: {
      'one was reached for a tenth of the day': {
        ...of([0.2, 0], [0, 0]),
        message: `${begin} operations for 10 %.`,
      },
      'both were reached all day': {
        ...of([1, 1], [1, 1]),
        message: `${begin} operations for 100 %, throughput for 100 %.`,
      },
      'one was reached and nothing was reported of the other': {
        ...of([], [0.5]),
        message: `${begin} throughput for 50 %.`,
      },
    },
    none: {
      'nothing was reported': of([], []),
      'nothing was reported of one': of([0], []),
    },
    errors: {
      'no metric was read': { item, facts: facts(undefined, series([0])), message: /without/ },
      'the other metric was not read': {
        item,
        facts: facts(series([0]), undefined),
        message: /without/,
      },
    },
  };
}
