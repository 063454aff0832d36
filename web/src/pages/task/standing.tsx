import Alert from '@cloudscape-design/components/alert';
import { taskState } from '../../parts/task/task-words.ts';
import type { TaskDetail } from '../../queries/tasks.ts';
import { taskTexts as texts } from '../../texts/en/tasks/task.ts';
import { taskWords } from '../../texts/en/tasks/task-words.ts';

/** What keeps the schedule of a task from starting runs; nothing where nothing does. */
export function Standing({ task }: { readonly task: TaskDetail }) {
  const state = taskState(task);
  if (state === 'paused') {
    return (
      <Alert type="warning" header={texts.paused.title}>
        {texts.paused.detail}
      </Alert>
    );
  }
  if (state !== 'scheduling') return null;
  return (
    <Alert type="info" header={taskWords.scheduling.title}>
      {taskWords.scheduling.detail}
    </Alert>
  );
}
