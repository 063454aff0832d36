import { findingChanges } from '../../queries/finding-words.ts';
import type { ExecutionSummary } from '../../queries/latest-of.ts';
import { runTexts as texts } from '../../texts/en/runs.ts';
import { words } from '../../texts/en/words.ts';
import { counted, durationInWords, numberInWords } from '../format.ts';

/** How many findings changed in which way. */
type Changes = Readonly<Record<keyof typeof words.changes, number>>;

/** `3 new, 1 resolved`. */
export function changesInWords(changes: Changes): string {
  const parts = findingChanges
    .filter((change) => changes[change] > 0)
    .map((change) => `${numberInWords(changes[change])} ${words.changes[change].toLowerCase()}`);
  return parts.length === 0 ? texts.noChanges : parts.join(', ');
}

/** A span of time between two moments, each ISO 8601. Clocks differ: what would be negative is nothing. */
export const spanInWords = (from: string, to: string): string =>
  durationInWords(Math.max(0, Date.parse(to) - Date.parse(from)));

/** `201 fail, 3 not assessed, 493 pass`; of an inventory `3 not assessed, 493 resources listed`. */
export const countsInWords = (
  type: ExecutionSummary['type'],
  counts: Readonly<Record<'fail' | 'error' | 'pass', number>>,
): string =>
  (type === 'resource_list'
    ? [counted(counts.error, words.counted.error), counted(counts.pass, texts.listedCounted)]
    : (['fail', 'error', 'pass'] as const).map((status) =>
        counted(counts[status], words.counted[status]),
      )
  ).join(', ');
