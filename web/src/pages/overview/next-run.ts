interface Scheduled {
  readonly name: string;
  /** ISO 8601, the soonest first. */
  readonly nextRuns: readonly string[];
}

/** The order of tasks by their next run; those that have none come last, by name. For `sort`. */
export function soonestFirst(one: Scheduled, other: Scheduled): number {
  const [next = '~'] = one.nextRuns;
  const [otherNext = '~'] = other.nextRuns;
  if (next !== otherNext) return next < otherNext ? -1 : 1;
  return one.name.localeCompare(other.name, 'en');
}
