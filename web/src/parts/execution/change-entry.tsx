import Link from '@cloudscape-design/components/link';
import type { ReactNode } from 'react';
import { useFollow } from '../../app/use-link.ts';
import { findingTexts as texts } from '../../texts/en/finding.ts';
import { Time } from '../time.tsx';
import { useExecutionHref } from './execution-href.ts';

export interface ChangeEntryProps {
  /** What happened, in words. */
  readonly what: string;
  readonly changedAt: string;
  readonly executionId: string;
  /** What was so from then on. */
  readonly children: ReactNode;
}

/** A change of a finding or a resource, in the list of its history: what, when, and by which execution. */
export function ChangeEntry({ what, changedAt, executionId, children }: ChangeEntryProps) {
  const follow = useFollow();
  const href = useExecutionHref();
  return (
    <li>
      <div className="history-head">
        <strong>{what}</strong>
        <span>
          <Time at={changedAt} />
          {' · '}
          <Link href={href(executionId)} onFollow={follow} fontSize="inherit">
            {texts.byExecution}
          </Link>
        </span>
      </div>
      {children}
    </li>
  );
}
