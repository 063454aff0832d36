import Link from '@cloudscape-design/components/link';
import { memo } from 'react';
import { useFollow, useHref } from '../../app/use-link.ts';
import { useTenant } from '../../app/use-tenant.ts';
import type { Finding } from '../../queries/findings.ts';
import { findingsTexts as texts } from '../../texts/en/findings.ts';
import { words } from '../../texts/en/words.ts';
import { FindingStatusName } from '../finding-status.tsx';
import { Time } from '../time.tsx';
import { thenInWords } from './finding-words.ts';

interface CellProps {
  readonly finding: Finding;
}

// Memoised as cells are: a table renders all of them anew with each change of its own width.

/** What counts of a finding, and that it is from before where it is. */
export const RowStatus = memo(function RowStatus({ finding }: CellProps) {
  return (
    <>
      <FindingStatusName status={finding.status} />
      {finding.status !== 'error' && finding.notAssessedSince !== undefined && (
        <div className="secondary">
          {texts.stale} <Time at={finding.notAssessedSince} as="relative" />
        </div>
      )}
    </>
  );
});

/** What became of a finding last, and when. */
export const RowChanged = memo(function RowChanged({ finding }: CellProps) {
  return (
    <>
      <div>{words.changes[finding.change]}</div>
      <div className="secondary">
        <Time at={finding.changedAt} as="relative" />
      </div>
    </>
  );
});

/** What was found, or why nobody could look. */
export const RowVerdict = ({ finding }: CellProps) => <>{thenInWords(finding)}</>;

/** A text that leads to a finding. */
export function FindingLink({ finding, text }: CellProps & { readonly text: string }) {
  const href = useHref();
  const follow = useFollow();
  const params = { tenant: useTenant(), findingId: finding.findingId };
  return (
    <Link href={href({ to: '/t/$tenant/findings/$findingId', params })} onFollow={follow}>
      {text}
    </Link>
  );
}
