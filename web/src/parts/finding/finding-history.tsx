import Button from '@cloudscape-design/components/button';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useFollow } from '../../app/use-link.ts';
import type { FindingDetail } from '../../queries/findings.ts';
import { findingTexts as texts } from '../../texts/en/finding.ts';
import { words } from '../../texts/en/words.ts';
import { useExecutionHref } from '../execution/execution-href.ts';
import { Time } from '../time.tsx';
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
  const follow = useFollow();
  const href = useExecutionHref();
  return (
    <SpaceBetween size="s">
      <ol className="history" aria-label={texts.historyOf}>
        {entries.map((entry) => (
          <li key={entry.changedAt + entry.executionId}>
            <div className="history-head">
              <strong>{words.changes[entry.change]}</strong>
              <span>
                <Time at={entry.changedAt} />
                {' · '}
                <Link href={href(entry.executionId)} onFollow={follow} fontSize="inherit">
                  {texts.byExecution}
                </Link>
              </span>
            </div>
            {thenInWords(entry)}
          </li>
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
