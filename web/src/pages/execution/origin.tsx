import Link from '@cloudscape-design/components/link';
import { useFollow } from '../../app/use-link.ts';
import { useExecutionHref } from '../../parts/execution/execution-href.ts';
import { LinkedRuns } from '../../parts/execution/linked-runs.tsx';
import { TaskLink } from '../../parts/task/task-link.tsx';
import type { Execution } from '../../queries/executions.ts';
import { executionTexts as texts } from '../../texts/en/execution.ts';

/** Who or what started it, and what its end has started. */
export function Origin({ execution }: { readonly execution: Execution }) {
  const { trigger, rerunOf, after, started, taskId, taskName } = execution;
  const href = useExecutionHref();
  const follow = useFollow();
  return (
    <>
      {texts.startedBy[trigger]}
      {rerunOf !== undefined && (
        <>
          {' '}
          <Link href={href(rerunOf)} onFollow={follow} fontSize="inherit">
            {texts.rerunOf}
          </Link>
        </>
      )}
      {after && (
        <>
          {' '}
          <LinkedRuns runs={after} />
        </>
      )}
      {' · '}
      {texts.task} <TaskLink task={{ taskId, name: taskName }} />
      {started && (
        <>
          {' · '}
          {texts.hasStarted} <LinkedRuns runs={started} />
        </>
      )}
    </>
  );
}
