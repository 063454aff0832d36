import Link from '@cloudscape-design/components/link';
import { Fragment } from 'react';
import { useFollow } from '../../app/use-link.ts';
import type { ExecutionSummary } from '../../queries/latest-of.ts';
import { useExecutionHref } from './execution-href.ts';

export interface LinkedRunsProps {
  readonly runs: NonNullable<ExecutionSummary['after']>;
}

/** Executions that led to one, or that it led to, by the names of their tasks. */
export function LinkedRuns({ runs }: LinkedRunsProps) {
  const href = useExecutionHref();
  const follow = useFollow();
  return runs.map(({ executionId, taskName }, index) => (
    <Fragment key={executionId}>
      {index > 0 && ', '}
      <Link href={href(executionId)} onFollow={follow} fontSize="inherit">
        {taskName}
      </Link>
    </Fragment>
  ));
}
