import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { FindingDetail } from '../../queries/findings.ts';
import { findingTexts as texts } from '../../texts/en/finding.ts';
import { words } from '../../texts/en/words.ts';
import { ChangeEntry } from '../execution/change-entry.tsx';
import { thenInWords } from './finding-words.ts';

export interface FindingHistoryProps {
  /** The latest first. */
  readonly entries: FindingDetail['history']['items'];
  /** Absent where all is shown. */
  readonly onMore?: () => void;
  readonly isLoadingMore: boolean;
}

/** What became of a finding, change by change. */
export function FindingHistory({ entries, onMore, isLoadingMore }: FindingHistoryProps) {
  return (
    <SpaceBetween size="s">
      <ol className="history" aria-label={texts.historyOf}>
        {entries.map((entry) => (
          <ChangeEntry
            key={entry.changedAt + entry.executionId}
            what={words.changes[entry.change]}
            changedAt={entry.changedAt}
            executionId={entry.executionId}
          >
            {thenInWords(entry)}
          </ChangeEntry>
        ))}
      </ol>
      {onMore && (
        <Button onClick={onMore} loading={isLoadingMore}>
          {texts.moreHistory}
        </Button>
      )}
    </SpaceBetween>
  );
}
