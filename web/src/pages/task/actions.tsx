import SpaceBetween from '@cloudscape-design/components/space-between';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useRefusal } from '../../app/role.ts';
import { Deed } from '../../parts/deed.tsx';
import type { RunStarter } from '../../parts/execution/run-started.tsx';
import type { OneTask, TaskDetail } from '../../queries/tasks.ts';
import { runTexts } from '../../texts/en/runs.ts';
import { taskTexts as texts } from '../../texts/en/tasks/task.ts';
import { DeleteTask } from './delete-task.tsx';
import type { useEnabling } from './use-enabling.ts';

export interface ActionsProps {
  readonly one: OneTask;
  readonly task: TaskDetail;
  readonly starter: RunStarter;
  readonly enabling: ReturnType<typeof useEnabling>;
}

/** What can be done with a task. Each of it takes effect when the API says so. */
export function Actions({ one, task, starter, enabling }: ActionsProps) {
  const navigate = useNavigate({ from: '/t/$tenant/tasks/$taskId' });
  const write = useRefusal('task:write');
  const execute = useRefusal('task:execute');
  const isUnscheduled = task.enabled && task.schedule === null && task.after === null;
  const [isDeleting, setDeleting] = useState(false);
  return (
    <SpaceBetween direction="horizontal" size="xs">
      <Deed text={texts.actions.delete} refusal={write} onClick={() => setDeleting(true)} />
      <Deed
        text={texts.actions.edit}
        refusal={write}
        onClick={() => void navigate({ search: { view: 'edit' } })}
      />
      <Deed
        text={task.enabled ? texts.actions.pause : texts.actions.resume}
        refusal={write ?? (isUnscheduled ? texts.nothingToPause : undefined)}
        isBusy={enabling.isPending}
        onClick={() => enabling.mutate(!task.enabled)}
      />
      <Deed
        text={runTexts.runNow}
        variant="primary"
        refusal={execute}
        isBusy={starter.isStarting}
        onClick={() => starter.start({ taskId: one.taskId })}
      />
      {isDeleting && <DeleteTask one={one} name={task.name} onClose={() => setDeleting(false)} />}
    </SpaceBetween>
  );
}
