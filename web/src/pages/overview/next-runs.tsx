import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { RunRefused, useRunStarter } from '../../parts/execution/run-started.tsx';
import { RunTask } from '../../parts/execution/run-task.tsx';
import { numberInWords } from '../../parts/format.ts';
import { AfterTasks } from '../../parts/task/after-tasks.tsx';
import { TaskLink } from '../../parts/task/task-link.tsx';
import { Time } from '../../parts/time.tsx';
import type { Task } from '../../queries/tasks.ts';
import { overviewTexts as texts } from '../../texts/en/overview.ts';
import { soonestFirst } from './next-run.ts';

/** How many tasks stand there. */
const most = 5;

/** When which task runs next, the soonest first, each with a button that runs it now. */
export function NextRuns({ tasks }: { readonly tasks: readonly Task[] }) {
  const starter = useRunStarter();
  if (tasks.length === 0) return <Box color="text-body-secondary">{texts.noTasks}</Box>;
  const shown = tasks.toSorted(soonestFirst).slice(0, most);
  return (
    <SpaceBetween size="m">
      <RunRefused starter={starter} />
      {shown.map((task) => (
        <div key={task.taskId} className="with-button">
          <div>
            <Box fontWeight="bold">
              <TaskLink task={task} />
            </Box>
            <Box color="text-body-secondary">
              <When task={task} />
            </Box>
          </div>
          <RunTask task={task} starter={starter} />
        </div>
      ))}
      {shown.length < tasks.length && (
        <Box variant="small">
          {texts.firstOf(numberInWords(shown.length), numberInWords(tasks.length))}
        </Box>
      )}
    </SpaceBetween>
  );
}

/** When a task runs next, or why it does not. */
function When({ task }: { readonly task: Task }) {
  const { nextRuns, enabled, schedule, after, mayStartLaterByMinutes: minutes } = task;
  const [next] = nextRuns;
  if (next !== undefined) {
    return (
      <>
        <Time at={next} as="both" />
        {minutes > 0 && `, ${texts.mayStartLater(numberInWords(minutes))}`}
      </>
    );
  }
  if (after && enabled) return <AfterTasks after={after} />;
  if (schedule === null && !after) return texts.onDemand;
  return enabled ? texts.neverAgain : texts.paused;
}
