import Link from '@cloudscape-design/components/link';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useFollow } from '../../app/use-link.ts';
import { useExecutionHref } from '../../parts/execution/execution-href.ts';
import type { ExecutionSummary } from '../../queries/latest-of.ts';
import { overviewTexts as texts } from '../../texts/en/overview.ts';

/** That a run is in progress, and the way to it. */
export function Running({ executionId, taskName }: ExecutionSummary) {
  const follow = useFollow();
  const href = useExecutionHref();
  return (
    <StatusIndicator type="in-progress">
      {texts.running}: {taskName}.{' '}
      <Link href={href(executionId)} onFollow={follow}>
        {texts.follow}
      </Link>
    </StatusIndicator>
  );
}
