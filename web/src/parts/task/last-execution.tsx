import Link from '@cloudscape-design/components/link';
import { useFollow } from '../../app/use-link.ts';
import type { TaskDetail } from '../../queries/tasks.ts';
import { taskWords } from '../../texts/en/tasks/task-words.ts';
import { useExecutionHref } from '../execution/execution-href.ts';
import { ExecutionStatusName } from '../execution/execution-status.tsx';
import { Time } from '../time.tsx';

/** The newest execution of a task: how it stands, and when it began, which leads to it. */
export function LastExecution({ task: { lastExecution } }: { readonly task: TaskDetail }) {
  const href = useExecutionHref();
  const follow = useFollow();
  if (!lastExecution) return taskWords.neverRan;
  const { executionId, status, startedAt } = lastExecution;
  return (
    <>
      <ExecutionStatusName status={status} />
      <br />
      <Link href={href(executionId)} onFollow={follow} fontSize="inherit">
        <Time at={startedAt} />
      </Link>
    </>
  );
}
