import Button from '@cloudscape-design/components/button';
import Skeleton from '@cloudscape-design/components/skeleton';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useQuery } from '@tanstack/react-query';
import { useTenant } from '../../app/use-tenant.ts';
import type { RunStarter } from '../../parts/execution/run-started.tsx';
import { RunTask } from '../../parts/execution/run-task.tsx';
import type { RowsProps } from '../../parts/rows.tsx';
import { LastExecution } from '../../parts/task/last-execution.tsx';
import { TaskLink } from '../../parts/task/task-link.tsx';
import { TaskSchedule } from '../../parts/task/task-schedule.tsx';
import { checksOfTask, noRunInWords, placesInWords } from '../../parts/task/task-words.ts';
import { Time } from '../../parts/time.tsx';
import { accountsQuery } from '../../queries/accounts.ts';
import { type Task, taskQuery } from '../../queries/tasks.ts';
import { tasksTexts as texts } from '../../texts/en/tasks/tasks.ts';

/** What the list shows of a task. */
export function useColumns(starter: RunStarter): RowsProps<Task>['columns'] {
  return [
    {
      id: 'task',
      header: texts.columns.task,
      cell: (task) => <TaskLink task={task} />,
      minWidth: 160,
    },
    {
      id: 'covers',
      header: texts.columns.covers,
      cell: (task) => <Covers task={task} />,
      minWidth: 200,
    },
    {
      id: 'schedule',
      header: texts.columns.schedule,
      cell: (task) => <TaskSchedule task={task} />,
      minWidth: 190,
    },
    {
      id: 'next-run',
      header: texts.columns.nextRun,
      cell: (task) => <Next task={task} />,
      minWidth: 150,
    },
    {
      id: 'last-execution',
      header: texts.columns.lastExecution,
      cell: (task) => <LastOf task={task} />,
      minWidth: 150,
    },
    {
      id: 'run',
      header: texts.columns.run,
      cell: (task) => <RunTask task={task} starter={starter} />,
      minWidth: 140,
    },
  ];
}

function Covers({ task }: { readonly task: Task }) {
  const { scope } = task;
  const { data: accounts } = useQuery(accountsQuery(useTenant()));
  const nameOf = (id: string) => accounts?.find(({ accountId }) => accountId === id)?.name ?? id;
  return (
    <>
      {checksOfTask(task)}
      <div className="secondary">{placesInWords(scope, nameOf)}</div>
    </>
  );
}

/** When a task runs next, or why it does not. */
function Next({ task }: { readonly task: Task }) {
  const [next] = task.nextRuns;
  if (next !== undefined) {
    return (
      <>
        <Time at={next} />
        <div className="secondary">
          <Time at={next} as="relative" />
        </div>
      </>
    );
  }
  return noRunInWords(task);
}

/** The list of the API does not say it: each is read by itself, and fails by itself. */
function LastOf({ task: { taskId, name } }: { readonly task: Task }) {
  const tenant = useTenant();
  const { data, error, refetch } = useQuery(taskQuery({ tenant, taskId }));
  if (error) {
    return (
      <>
        <StatusIndicator type="warning">{texts.lastUnread}</StatusIndicator>
        <Button
          variant="inline-icon"
          iconName="refresh"
          ariaLabel={texts.retryOf(name)}
          onClick={() => void refetch()}
        />
      </>
    );
  }
  return data ? <LastExecution task={data} /> : <Skeleton height="2.5rem" />;
}
