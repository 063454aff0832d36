/** So many days, each `yyyy-mm-dd`, of which one is the last. */
export function daysUntil(last: string, days: number): readonly string[] {
  const today = Date.parse(last);
  return Array.from({ length: days }, (_, index) =>
    new Date(today - (days - 1 - index) * 86_400_000).toISOString().slice(0, 10),
  );
}

/**
 * The days that have something, cut where a day without a run lies between: a line is drawn through each stretch alone,
 * so that nobody reads a figure where there is none.
 */
export function stretches<Item extends { readonly day: string }>(
  items: readonly Item[],
  days: readonly string[],
): readonly (readonly Item[])[] {
  const byDay = new Map(items.map((item) => [item.day, item]));
  const found: Item[][] = [];
  let current: Item[] | undefined;
  for (const day of days) {
    const item = byDay.get(day);
    if (!item) {
      current = undefined;
      continue;
    }
    if (!current) {
      current = [];
      found.push(current);
    }
    current.push(item);
  }
  return found;
}
