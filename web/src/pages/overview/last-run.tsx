import Box from '@cloudscape-design/components/box';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useFollow, useHref } from '../../app/use-link.ts';
import { useTenant } from '../../app/use-tenant.ts';
import { ExecutionStatusName } from '../../parts/execution-status.tsx';
import { numberInWords } from '../../parts/format.ts';
import { Time } from '../../parts/time.tsx';
import type { ExecutionSummary } from '../../queries/executions.ts';
import type { LatestRuns } from '../../queries/latest-of.ts';
import { overviewTexts as texts } from '../../texts/en/overview.ts';
import { words } from '../../texts/en/words.ts';

/** The run that is in progress, if one is, and what the last one that ended changed. */
export function LastRun({ running, ended }: LatestRuns) {
  return (
    <SpaceBetween size="m">
      {running && <Running {...running} />}
      {ended ? <Ended {...ended} /> : <Box color="text-body-secondary">{texts.noneRecent}</Box>}
    </SpaceBetween>
  );
}

function Running({ executionId, taskName }: ExecutionSummary) {
  const follow = useFollow();
  const href = useHref();
  const tenant = useTenant();
  const to = href({ to: '/t/$tenant/executions/$executionId', params: { tenant, executionId } });
  return (
    <StatusIndicator type="in-progress">
      {texts.running}: {taskName}.{' '}
      <Link href={to} onFollow={follow}>
        {texts.follow}
      </Link>
    </StatusIndicator>
  );
}

function Ended({ executionId, taskName, status, result }: ExecutionSummary) {
  const follow = useFollow();
  const href = useHref();
  const tenant = useTenant();
  const to = href({
    to: '/t/$tenant/executions/$executionId',
    params: { tenant, executionId },
    search: { tab: 'changes' },
  });
  return (
    <SpaceBetween size="m">
      <KeyValuePairs
        columns={3}
        minColumnWidth={120}
        items={[
          { label: texts.ofTask, value: taskName },
          { label: texts.status, value: <ExecutionStatusName status={status} /> },
          { label: texts.endedAt, value: result && <Time at={result.endedAt} as="both" /> },
        ]}
      />
      {result && <Changes {...result} />}
      <Link href={to} onFollow={follow}>
        {texts.allChanges}
      </Link>
    </SpaceBetween>
  );
}

/** In the order of what needs somebody. What did not change is no change. */
const shown = ['new', 'reopened', 'not-assessed', 'changed', 'resolved'] as const;

function Changes({ changes }: Pick<NonNullable<ExecutionSummary['result']>, 'changes'>) {
  if (shown.every((change) => changes[change] === 0)) {
    return <Box color="text-body-secondary">{texts.nothingChanged}</Box>;
  }
  return (
    <KeyValuePairs
      columns={3}
      minColumnWidth={100}
      items={shown.map((change) => ({
        label: words.changes[change],
        value: numberInWords(changes[change]),
      }))}
    />
  );
}
