import Link from '@cloudscape-design/components/link';
import type { ReactNode } from 'react';
import { useFollow } from '../../app/use-link.ts';
import type { ExecutionSummary } from '../../queries/latest-of.ts';
import { executionsTexts as texts } from '../../texts/en/executions.ts';
import { runTexts } from '../../texts/en/runs.ts';
import { words } from '../../texts/en/words.ts';
import { counted, numberInWords } from '../format.ts';
import type { Column, RowsProps } from '../rows.tsx';
import { Time } from '../time.tsx';
import { useExecutionHref } from './execution-href.ts';
import { ExecutionStatusName } from './execution-status.tsx';
import { LinkedRuns } from './linked-runs.tsx';
import { changesInWords, spanInWords } from './run-counts.ts';

interface ExecutionLinkProps {
  readonly execution: ExecutionSummary;
  readonly children: ReactNode;
}

/** What names an execution leads to it. */
function ExecutionLink({ execution, children }: ExecutionLinkProps) {
  const follow = useFollow();
  const href = useExecutionHref();
  return (
    <Link href={href(execution.executionId)} onFollow={follow}>
      {children}
    </Link>
  );
}

/** Who or what started it; of one that ran after others, which ends led to it. */
const Trigger = ({ execution: { trigger, after } }: Pick<ExecutionLinkProps, 'execution'>) => (
  <>
    {runTexts.triggers[trigger]}
    {after && (
      <div className="secondary">
        <LinkedRuns runs={after} />
      </div>
    )}
  </>
);

/** Whatever is known only once the execution has ended. */
const atEnd =
  (show: (result: NonNullable<ExecutionSummary['result']>) => ReactNode) =>
  ({ result }: ExecutionSummary): ReactNode =>
    result ? show(result) : texts.notYet;

const count = (status: 'fail' | 'error' | 'pass'): Column<ExecutionSummary> => ({
  id: status,
  header: words.statuses[status],
  cell: (execution) => atEnd(({ counts }) => countOf(execution, counts, status))(execution),
});

/** An inventory judges nothing: what it listed stands where others say what passes. */
function countOf(
  { type }: ExecutionSummary,
  counts: NonNullable<ExecutionSummary['result']>['counts'],
  status: 'fail' | 'error' | 'pass',
): string {
  if (type !== 'resource_list' || status === 'error') return numberInWords(counts[status]);
  return status === 'fail' ? runTexts.notJudged : counted(counts.pass, runTexts.listedCounted);
}

const started: Column<ExecutionSummary> = {
  id: 'started',
  header: texts.columns.started,
  cell: ({ startedAt }) => <Time at={startedAt} />,
  minWidth: 120,
};

const status: Column<ExecutionSummary> = {
  id: 'status',
  header: texts.columns.status,
  cell: (execution) => <ExecutionStatusName status={execution.status} />,
  minWidth: 130,
};

/** What became of it. */
const outcome: readonly Column<ExecutionSummary>[] = [
  {
    id: 'trigger',
    header: texts.columns.trigger,
    cell: (execution) => <Trigger execution={execution} />,
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

type Columns = RowsProps<ExecutionSummary>['columns'];

/** What a list of executions shows of each: it is named by its task. */
export const executionColumns: Columns = [
  {
    id: 'task',
    header: texts.columns.task,
    cell: (execution) => <ExecutionLink execution={execution}>{execution.taskName}</ExecutionLink>,
    minWidth: 160,
  },
  status,
  started,
  ...outcome,
];

/** The same among those of one task: each is named by when it started. */
export const ownExecutionColumns: Columns = [
  {
    ...started,
    cell: (execution) => (
      <ExecutionLink execution={execution}>
        <Time at={execution.startedAt} />
      </ExecutionLink>
    ),
  },
  status,
  ...outcome,
];
