import Skeleton from '@cloudscape-design/components/skeleton';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Failure } from '../../app/failure.tsx';
import { useTenant } from '../../app/use-tenant.ts';
import { Copyable } from '../../parts/copyable.tsx';
import { RunRefused, useRunStarter } from '../../parts/execution/run-started.tsx';
import { Page } from '../../parts/page.tsx';
import { type OneTask, type TaskDetail, taskQuery } from '../../queries/tasks.ts';
import { taskTexts as texts } from '../../texts/en/tasks/task.ts';
import { Actions } from './actions.tsx';
import { Covers } from './covers.tsx';
import { Facts } from './facts.tsx';
import { History } from './history.tsx';
import { Standing } from './standing.tsx';
import { useEnabling } from './use-enabling.ts';

/** The form is loaded by those who change the task. */
const EditTask = lazy(async () => ({ default: (await import('./edit-task.tsx')).EditTask }));

const route = '/t/$tenant/tasks/$taskId';

/** One task: what it covers, when it runs, and what came of it. */
export function TaskPage() {
  const tenant = useTenant();
  const { taskId } = useParams({ from: route });
  const { view } = useSearch({ from: route });
  // Another task is another page: nothing of the one before stays.
  return <OnePage key={`${taskId} ${view}`} one={{ tenant, taskId }} isEdited={view === 'edit'} />;
}

interface OnePageProps {
  readonly one: OneTask;
  readonly isEdited: boolean;
}

function OnePage({ one, isEdited }: OnePageProps) {
  const query = useQuery(taskQuery(one));
  const { data: task } = query;
  // What somebody has written stays when the task cannot be read again behind it.
  if (isEdited && task) {
    return (
      <Suspense fallback={<Loading title={texts.editing(task.name)} />}>
        <EditTask one={one} task={task} reading={query} />
      </Suspense>
    );
  }
  if (query.error) {
    return (
      <Page title={texts.title}>
        <Failure error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    );
  }
  if (!task) return <Loading title={texts.title} />;
  return <Shown one={one} task={task} />;
}

const Loading = ({ title }: { readonly title: string }) => (
  <Page title={title}>
    <Skeleton height="20rem" />
  </Page>
);

interface ShownProps {
  readonly one: OneTask;
  readonly task: TaskDetail;
}

function Shown({ one, task }: ShownProps) {
  const starter = useRunStarter();
  const enabling = useEnabling(one);
  return (
    <Page
      title={task.name}
      description={<Copyable text={task.taskId} label={texts.copyId} />}
      actions={<Actions one={one} task={task} starter={starter} enabling={enabling} />}
    >
      <SpaceBetween size="l">
        {starter.error !== null && <RunRefused starter={starter} />}
        {enabling.error !== null && <Failure error={enabling.error} />}
        <Standing task={task} />
        <Facts task={task} />
        <Covers task={task} />
        <History one={one} />
      </SpaceBetween>
    </Page>
  );
}
