import Box from '@cloudscape-design/components/box';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useFollow } from '../../app/use-link.ts';
import { useExecutionHref } from '../../parts/execution/execution-href.ts';
import { ExecutionStatusName } from '../../parts/execution/execution-status.tsx';
import { numberInWords } from '../../parts/format.ts';
import { Time } from '../../parts/time.tsx';
import { findingChanges } from '../../queries/finding-words.ts';
import type { ExecutionSummary, LatestRuns } from '../../queries/latest-of.ts';
import { overviewTexts as texts } from '../../texts/en/overview.ts';
import { words } from '../../texts/en/words.ts';
import { Running } from './running.tsx';

/** The run that is in progress, if one is, and what the last one that ended changed. */
export function LastRun({ running, ended }: Pick<LatestRuns, 'running' | 'ended'>) {
  return (
    <SpaceBetween size="m">
      {running && <Running {...running} />}
      {ended ? <Ended {...ended} /> : <Box color="text-body-secondary">{texts.noneRecent}</Box>}
    </SpaceBetween>
  );
}

function Ended({ executionId, taskName, status, result }: ExecutionSummary) {
  const follow = useFollow();
  const href = useExecutionHref();
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
      <Link href={href(executionId, 'changes')} onFollow={follow}>
        {texts.allChanges}
      </Link>
    </SpaceBetween>
  );
}

function Changes({ changes }: Pick<NonNullable<ExecutionSummary['result']>, 'changes'>) {
  if (findingChanges.every((change) => changes[change] === 0)) {
    return <Box color="text-body-secondary">{texts.nothingChanged}</Box>;
  }
  return (
    <KeyValuePairs
      columns={3}
      minColumnWidth={100}
      items={findingChanges.map((change) => ({
        label: words.changes[change],
        value: numberInWords(changes[change]),
      }))}
    />
  );
}
