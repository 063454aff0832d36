import type { Counted, SeverityCounts } from '../queries/counts.ts';
import { severities } from '../queries/finding-words.ts';
import type { Severity } from './severity.tsx';

const standings = ['pass', 'fail', 'error', 'stale', 'implied'] as const;
type Standing = (typeof standings)[number];

/**
 * Whether a run has counted anything: what a locked-out account leaves is counted, too, as not assessed. Where nothing is,
 * nobody may say that anything is well.
 */
export const isCounted = ({ items }: Pick<Counted, 'items'>): boolean => items.length > 0;

/** How many fail under a severity; none where nothing is counted under it. */
export const failsOf = (counts: SeverityCounts, severity: Severity): number =>
  counts[severity]?.fail ?? 0;

/** How many of those that fail under a severity follow from no other one of the same resource. */
export const causesOf = (counts: SeverityCounts, severity: Severity): number =>
  failsOf(counts, severity) - (counts[severity]?.implied ?? 0);

/** How many stand so, under all severities. */
export const totalOf = (counts: SeverityCounts, status: Standing) =>
  severities.reduce((sum, severity) => sum + (counts[severity]?.[status] ?? 0), 0);

/**
 * Whether findings are counted under these severities, and none of them could be judged: then nobody knows how many fail or pass,
 * and not that none does.
 */
function isUnjudged(counts: SeverityCounts, under: readonly Severity[]): boolean {
  const present = under.flatMap((severity) => counts[severity] ?? []);
  return (
    present.some(({ error }) => error > 0) &&
    present.every(({ fail, pass }) => fail === 0 && pass === 0)
  );
}

/** How many fail under a severity; `undefined` where nobody knows, since what is counted could not be judged. */
export const knownFailsOf = (counts: SeverityCounts, severity: Severity): number | undefined =>
  isUnjudged(counts, [severity]) || isUnjudged(counts, severities)
    ? undefined
    : failsOf(counts, severity);

/** How many stand so, under all severities; `undefined` where nobody knows, since what is counted could not be judged. */
export const knownTotalOf = (
  counts: SeverityCounts,
  status: 'fail' | 'error' | 'pass',
): number | undefined =>
  status !== 'error' && isUnjudged(counts, severities) ? undefined : totalOf(counts, status);

/** All together, by severity. */
export function addUp(parts: readonly SeverityCounts[]): SeverityCounts {
  const present = severities.filter((severity) => parts.some((counts) => counts[severity]));
  const sum = (severity: Severity, status: Standing) =>
    parts.reduce((all, counts) => all + (counts[severity]?.[status] ?? 0), 0);
  return Object.fromEntries(
    present.map((severity) => [
      severity,
      // Each of the standings has its sum.
      Object.fromEntries(
        standings.map((standing) => [standing, sum(severity, standing)]),
      ) as Record<Standing, number>,
    ]),
  );
}

/**
 * The order of what needs somebody most: the weightiest failures first, then what could not be assessed.
 * For `sort`.
 */
export function worstFirst(one: SeverityCounts, other: SeverityCounts): number {
  for (const severity of severities) {
    const difference = failsOf(other, severity) - failsOf(one, severity);
    if (difference !== 0) return difference;
  }
  return totalOf(other, 'error') - totalOf(one, 'error');
}
