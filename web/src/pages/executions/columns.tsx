import Link from '@cloudscape-design/components/link';
import type { ReactNode } from 'react';
import { useFollow } from '../../app/use-link.ts';
import { useExecutionHref } from '../../parts/execution-href.ts';
import { ExecutionStatusName } from '../../parts/execution-status.tsx';
import { numberInWords } from '../../parts/format.ts';
import type { Column, RowsProps } from '../../parts/rows.tsx';
import { changesInWords, spanInWords } from '../../parts/run-counts.ts';
import { Time } from '../../parts/time.tsx';
import type { ExecutionSummary } from '../../queries/latest-of.ts';
import { executionsTexts as texts } from '../../texts/en/executions.ts';
import { runTexts } from '../../texts/en/runs.ts';
import { words } from '../../texts/en/words.ts';

/** The name of the task, which leads to the execution. */
function ExecutionLink({ execution }: { readonly execution: ExecutionSummary }) {
  const follow = useFollow();
  const href = useExecutionHref();
  const { executionId, taskName } = execution;
  return (
    <Link href={href(executionId)} onFollow={follow}>
      {taskName}
    </Link>
  );
}

/** Whatever is known only once the execution has ended. */
const atEnd =
  (show: (result: NonNullable<ExecutionSummary['result']>) => ReactNode) =>
  ({ result }: ExecutionSummary): ReactNode =>
    result ? show(result) : texts.notYet;

const count = (status: 'fail' | 'error' | 'pass'): Column<ExecutionSummary> => ({
  id: status,
  header: words.statuses[status],
  cell: atEnd(({ counts }) => numberInWords(counts[status])),
});

/** What the list shows of an execution. */
export const columns: RowsProps<ExecutionSummary>['columns'] = [
  {
    id: 'task',
    header: texts.columns.task,
    cell: (execution) => <ExecutionLink execution={execution} />,
    minWidth: 160,
  },
  {
    id: 'status',
    header: texts.columns.status,
    cell: (execution) => <ExecutionStatusName status={execution.status} />,
    minWidth: 130,
  },
  {
    id: 'started',
    header: texts.columns.started,
    cell: ({ startedAt }) => <Time at={startedAt} />,
    minWidth: 120,
  },
  {
    id: 'trigger',
    header: texts.columns.trigger,
    cell: ({ trigger }) => runTexts.triggers[trigger],
    minWidth: 100,
  },
  {
    id: 'duration',
    header: texts.columns.duration,
    cell: ({ startedAt, result }) =>
      result
        ? spanInWords(startedAt, result.endedAt)
        : texts.soFar(spanInWords(startedAt, new Date().toISOString())),
    minWidth: 130,
  },
  count('fail'),
  count('error'),
  count('pass'),
  {
    id: 'changes',
    header: texts.columns.changes,
    cell: atEnd(({ changes }) => changesInWords(changes)),
    minWidth: 140,
  },
];
