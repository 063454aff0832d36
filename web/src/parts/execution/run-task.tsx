import { useRefusal } from '../../app/role.ts';
import type { Task } from '../../queries/tasks.ts';
import { runTexts as texts } from '../../texts/en/runs.ts';
import { Deed } from '../deed.tsx';
import type { RunStarter } from './run-started.tsx';

export interface RunTaskProps {
  readonly task: Pick<Task, 'taskId' | 'name'>;
  readonly starter: RunStarter;
}

/** Runs one task of several now. One is started at a time: the starter knows the failure of the last one alone. */
export function RunTask({ task: { taskId, name }, starter }: RunTaskProps) {
  const refusal = useRefusal('task:execute');
  const isOwn = starter.startingTask === taskId;
  return (
    <Deed
      text={texts.runNow}
      ariaLabel={texts.runNowOf(name)}
      refusal={refusal ?? (starter.isStarting && !isOwn ? texts.startingAnother : undefined)}
      isBusy={starter.isStarting && isOwn}
      onClick={() => starter.start({ taskId })}
    />
  );
}
