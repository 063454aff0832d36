import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs, {
  type KeyValuePairsProps,
} from '@cloudscape-design/components/key-value-pairs';
import { AccountName } from '../../parts/account/account-name.tsx';
import { listInWords, numberInWords } from '../../parts/format.ts';
import { LastExecution } from '../../parts/task/last-execution.tsx';
import { TaskLink } from '../../parts/task/task-link.tsx';
import { TaskSchedule } from '../../parts/task/task-schedule.tsx';
import { checksOfTask, noRunInWords, windowInWords } from '../../parts/task/task-words.ts';
import { NextRuns } from '../../parts/task-form/runs.tsx';
import { Time } from '../../parts/time.tsx';
import type { TaskDetail } from '../../queries/tasks.ts';
import { taskTexts as texts } from '../../texts/en/tasks/task.ts';
import { taskWords } from '../../texts/en/tasks/task-words.ts';

/** What the task is, as it was written, and how it stands. */
export const Facts = ({ task }: { readonly task: TaskDetail }) => (
  <Container header={<Header variant="h2">{texts.facts}</Header>}>
    <KeyValuePairs columns={3} minColumnWidth={200} items={factsOf(task)} />
  </Container>
);

function factsOf(task: TaskDetail): KeyValuePairsProps['items'] {
  const { scope, nextRuns, mayStartLaterByMinutes: minutes } = task;
  return [
    { label: texts.schedule, value: <TaskSchedule task={task} /> },
    {
      label: texts.nextRuns,
      value:
        nextRuns.length === 0 ? (
          noRunInWords(task)
        ) : (
          <>
            <NextRuns times={nextRuns} />
            {minutes > 0 && (
              <span className="secondary">{taskWords.mayStartLater(numberInWords(minutes))}</span>
            )}
          </>
        ),
    },
    ...runsAfter(task),
    ...timesNotRun(task),
    { label: texts.lastExecution, value: <LastExecution task={task} /> },
    { label: texts.checks, value: checksOfTask(task, task.custom?.checks.length) },
    { label: texts.accounts, value: <Accounts ids={scope.accounts} /> },
    { label: texts.regions, value: scope.regions ? listInWords(scope.regions) : texts.all },
    {
      label: texts.errors,
      value: (
        <>
          {task.failFast ? texts.failFast : texts.goesOn}
          <div className="secondary">{task.strict ? texts.strict : texts.repeated}</div>
        </>
      ),
    },
    {
      label: texts.lastAssessed,
      value: task.lastAssessedAt ? <Time at={task.lastAssessedAt} as="both" /> : texts.never,
    },
    { label: texts.created, value: <Time at={task.createdAt} /> },
  ];
}

/** The tasks that it waits for, how each of them stands, and why it did not start; nothing of any other task. */
function runsAfter({ after, waiting }: TaskDetail): NonNullable<KeyValuePairsProps['items']> {
  if (!after || !waiting) return [];
  const { problem } = waiting;
  const value = (
    <>
      <ul className="plain">
        {waiting.for.map(({ taskId, taskName, is }) => (
          <li key={taskId}>
            <TaskLink task={{ taskId, name: taskName }} /> {texts.waitedFor[is]}
          </li>
        ))}
      </ul>
      {problem && (
        <div className="secondary">
          {texts.notStarted} {problem.detail}
        </div>
      )}
    </>
  );
  return [{ label: texts.after[after.on], value }];
}

/** When it does not run, and what became of runs that were missed; nothing of a task without a schedule. */
function timesNotRun(task: TaskDetail): NonNullable<KeyValuePairsProps['items']> {
  const { notDuring, schedule, catchUp, lastMissed } = task;
  const windows = notDuring && {
    label: texts.notDuring,
    value: (
      <ul className="plain">
        {notDuring.map((window) => (
          <li key={JSON.stringify(window)}>{windowInWords(window)}</li>
        ))}
      </ul>
    ),
  };
  const missed = schedule && {
    label: texts.missed,
    value: (
      <>
        {texts.catchUps[catchUp]}
        {lastMissed && (
          <div className="secondary">
            {texts.lastMissed[lastMissed.done]} <Time at={lastMissed.dueAt} />
          </div>
        )}
      </>
    ),
  };
  return [...(windows ? [windows] : []), ...(missed ? [missed] : [])];
}

/** The accounts that the scope names, each by its name. */
function Accounts({ ids }: { readonly ids: readonly string[] | undefined }) {
  if (!ids) return texts.all;
  return (
    <ul className="plain">
      {ids.map((accountId) => (
        <li key={accountId}>
          <AccountName accountId={accountId} />
        </li>
      ))}
    </ul>
  );
}
