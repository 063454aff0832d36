import type { FindingDetail } from '../../queries/findings.ts';
import { findingTexts as texts } from '../../texts/en/finding.ts';
import { words } from '../../texts/en/words.ts';

type Said = Pick<FindingDetail, 'status' | 'verdict' | 'change' | 'suppressed'>;
type HistoryEntry = FindingDetail['history']['items'][number];

/** What was found, in a sentence: never that all is well of what nobody could assess. */
export function verdictInWords({ status, verdict, change, suppressed }: Said): string {
  const last = verdict && (verdict.status === 'fail' ? verdict.message : texts.passes);
  if (change === 'resolved') {
    return last === undefined
      ? texts.resolved
      : `${texts.resolved} ${texts.whenLastAssessed(last)}`;
  }
  if (last === undefined) return texts.neverAssessed;
  if (status === 'error') return texts.whenLastAssessed(last);
  return status === 'suppressed' && suppressed
    ? `${last} ${texts.suppressed(suppressed.reason)}`
    : last;
}

/** Since when a finding has the verdict that stands. */
export interface Since {
  readonly at: string;
  /** Whether earlier changes may say that it is so even longer. */
  readonly isAtLeast: boolean;
}

/**
 * Since when it fails, or passes: the beginning of the last row of changes in which it was never otherwise. A time in
 * which it could not be assessed does not end the row, as its last verdict stood.
 *
 * @param history The latest change first. Its beginning may not be read yet, or have expired.
 */
export function verdictSince(
  history: readonly Pick<HistoryEntry, 'verdict' | 'change' | 'changedAt'>[],
): Since | undefined {
  const status = history[0]?.verdict?.status;
  if (status === undefined) return undefined;
  const end = history.findIndex(
    ({ verdict, change }) => verdict?.status !== status || change === 'resolved',
  );
  const row = end === -1 ? history : history.slice(0, end);
  const first = row.at(-1);
  if (!first) return undefined;
  const isBeginning = end !== -1 || first.change === 'new' || first.change === 'reopened';
  return { at: first.changedAt, isAtLeast: !isBeginning };
}

/** One line of the history: what it was then. */
export function thenInWords({
  verdict,
  assessment,
  change,
}: Pick<HistoryEntry, 'verdict' | 'assessment' | 'change'>): string {
  if (change === 'resolved') return texts.resolved;
  if (assessment.state === 'error') {
    return `${words.errorCategories[assessment.category]}: ${assessment.operation}, ${assessment.code}`;
  }
  return verdict?.status === 'fail' ? verdict.message : texts.passes;
}
