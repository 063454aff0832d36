import Alert from '@cloudscape-design/components/alert';
import Link from '@cloudscape-design/components/link';
import { useFollow } from '../../app/use-link.ts';
import { useExecutionHref } from '../../parts/execution/execution-href.ts';
import type { ExecutionSummary } from '../../queries/latest-of.ts';
import { overviewTexts as texts } from '../../texts/en/overview.ts';
import { runTexts } from '../../texts/en/runs.ts';

/** Above the figures: what a last run did not get to is in none of them. */
export function Unclean({ runs }: { readonly runs: readonly ExecutionSummary[] }) {
  const follow = useFollow();
  const href = useExecutionHref();
  return (
    <Alert type="warning">
      {runs.map(({ executionId, taskName, status }) => (
        <div key={executionId}>
          {texts.unclean(taskName, runTexts.statuses[status].toLowerCase())}{' '}
          <Link href={href(executionId)} onFollow={follow}>
            {texts.uncleanRun}
          </Link>
        </div>
      ))}
    </Alert>
  );
}
