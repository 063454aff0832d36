import StatusIndicator, {
  type StatusIndicatorProps,
} from '@cloudscape-design/components/status-indicator';
import type { Task } from '../../queries/tasks.ts';
import { taskWords } from '../../texts/en/tasks/task-words.ts';
import { scheduleInWords, type TaskState, taskState } from './task-words.ts';

/** What runs on demand has no schedule that could stand one way or another. */
const shapes: Readonly<Record<Exclude<TaskState, 'onDemand'>, StatusIndicatorProps.Type>> = {
  scheduled: 'success',
  scheduling: 'in-progress',
  paused: 'stopped',
  ended: 'stopped',
};

interface TaskScheduleProps {
  readonly task: Pick<Task, 'schedule' | 'enabled' | 'scheduling'>;
}

/** How a task stands with its schedule, as a shape and a word, and which schedule that is. */
export function TaskSchedule({ task }: TaskScheduleProps) {
  const state = taskState(task);
  return (
    <>
      {state === 'onDemand' ? (
        taskWords.states.onDemand
      ) : (
        <StatusIndicator type={shapes[state]}>{taskWords.states[state]}</StatusIndicator>
      )}
      {task.schedule && <div className="secondary">{scheduleInWords(task.schedule)}</div>}
    </>
  );
}
