import StatusIndicator, {
  type StatusIndicatorProps,
} from '@cloudscape-design/components/status-indicator';
import type { Task } from '../../queries/tasks.ts';
import { taskWords } from '../../texts/en/tasks/task-words.ts';
import { AfterTasks } from './after-tasks.tsx';
import { scheduleInWords, type TaskState, taskState } from './task-words.ts';

/** What runs on demand, or after others, has no schedule that could stand one way or another. */
const shapes: Readonly<
  Record<Exclude<TaskState, 'onDemand' | 'chained'>, StatusIndicatorProps.Type>
> = {
  scheduled: 'success',
  scheduling: 'in-progress',
  paused: 'stopped',
  ended: 'stopped',
};

interface TaskScheduleProps {
  readonly task: Pick<Task, 'schedule' | 'after' | 'enabled' | 'scheduling'>;
}

/** How a task stands with its schedule, as a shape and a word, and which schedule that is, or after which others it runs. */
export function TaskSchedule({ task }: TaskScheduleProps) {
  const state = taskState(task);
  return (
    <>
      {state === 'onDemand' || state === 'chained' ? (
        taskWords.states[state]
      ) : (
        <StatusIndicator type={shapes[state]}>{taskWords.states[state]}</StatusIndicator>
      )}
      {task.schedule && <div className="secondary">{scheduleInWords(task.schedule)}</div>}
      {task.after && (
        <div className="secondary">
          <AfterTasks after={task.after} />
        </div>
      )}
    </>
  );
}
