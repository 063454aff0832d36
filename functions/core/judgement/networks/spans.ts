/** A stretch of a number line: `from` belongs to it, `to` is the first that does not. */
export interface Span<Value extends number | bigint> {
  readonly from: Value;
  readonly to: Value;
}

/** A set of numbers: spans in order, which neither overlap nor touch. */
export type Spans<Value extends number | bigint> = readonly Span<Value>[];

/** The set of all that spans hold, in whatever order they come and however they overlap. */
export function union<Value extends number | bigint>(spans: readonly Span<Value>[]): Spans<Value> {
  const merged: Span<Value>[] = [];
  const ordered = spans
    .filter(({ from, to }) => from < to)
    .sort((one, other) => (one.from < other.from ? -1 : 1));
  for (const { from, to } of ordered) {
    const last = merged.at(-1);
    if (last === undefined || last.to < from) merged.push({ from, to });
    else if (last.to < to) merged.splice(-1, 1, { from: last.from, to });
  }
  return merged;
}

/** What the first set holds and the second does not. */
export function difference<Value extends number | bigint>(
  set: Spans<Value>,
  taken: Spans<Value>,
): Spans<Value> {
  return set.flatMap((span) => {
    const rest: Span<Value>[] = [];
    let { from } = span;
    for (const gone of taken) {
      if (gone.to <= from || span.to <= gone.from) continue;
      if (from < gone.from) rest.push({ from, to: gone.from });
      from = gone.to;
    }
    return from < span.to ? [...rest, { from, to: span.to }] : rest;
  });
}

/** What both sets hold. */
export const intersection = <Value extends number | bigint>(
  one: Spans<Value>,
  other: Spans<Value>,
): Spans<Value> => difference(one, difference(one, other));

/** Whether the first set holds all that the second does. */
export const covers = <Value extends number | bigint>(
  outer: Spans<Value>,
  inner: Spans<Value>,
): boolean => difference(inner, outer).length === 0;
