import StatusIndicator, {
  type StatusIndicatorProps,
} from '@cloudscape-design/components/status-indicator';
import type { Task } from '../queries/tasks.ts';
import { taskWords } from '../texts/en/task-words.ts';
import { type TaskState, taskState } from './task-words.ts';

const shapes: Readonly<Record<TaskState, StatusIndicatorProps.Type>> = {
  scheduled: 'success',
  scheduling: 'in-progress',
  paused: 'stopped',
  onDemand: 'info',
};

/** How a task stands with its schedule, as a shape and a word. */
export function TaskStateName({
  task,
}: {
  readonly task: Pick<Task, 'schedule' | 'enabled' | 'scheduling'>;
}) {
  const state = taskState(task);
  return <StatusIndicator type={shapes[state]}>{taskWords.states[state]}</StatusIndicator>;
}
