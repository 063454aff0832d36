import Link from '@cloudscape-design/components/link';
import { Fragment } from 'react';
import { useFollow } from '../../app/use-link.ts';
import { useExecutionHref } from '../../parts/execution/execution-href.ts';
import { TaskLink } from '../../parts/task/task-link.tsx';
import type { Execution } from '../../queries/executions.ts';
import { executionTexts as texts } from '../../texts/en/execution.ts';

/** Executions that led to one, or that it led to, by the names of their tasks. */
function Linked({ runs }: { readonly runs: NonNullable<Execution['after']> }) {
  const href = useExecutionHref();
  const follow = useFollow();
  return runs.map(({ executionId, taskName }, index) => (
    <Fragment key={executionId}>
      {index === 0 ? ' ' : ', '}
      <Link href={href(executionId)} onFollow={follow} fontSize="inherit">
        {taskName}
      </Link>
    </Fragment>
  ));
}

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
      {after && <Linked runs={after} />}
      {' · '}
      {texts.task} <TaskLink task={{ taskId, name: taskName }} />
      {started && (
        <>
          {' · '}
          {texts.hasStarted}
          <Linked runs={started} />
        </>
      )}
    </>
  );
}
