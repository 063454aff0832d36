import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import { useQuery } from '@tanstack/react-query';
import { useRefusal } from '../../app/role.ts';
import { useTenant } from '../../app/use-tenant.ts';
import { type Task, tasksQuery } from '../../queries/tasks.ts';
import { runTexts as texts } from '../../texts/en/runs.ts';
import type { RunStarter } from './run-started.tsx';

export interface RunNowProps {
  readonly starter: RunStarter;
  /** Which tasks can be chosen. @default all */
  readonly isOffered?: (task: Task) => boolean;
  /** The text of the button. @default Run now */
  readonly text?: string;
  /** Why nothing can be chosen, where there is no such task. @default there is none at all */
  readonly none?: string;
}

/** Runs one of the tenant's tasks, chosen from a menu. */
export function RunNow({
  starter,
  isOffered = () => true,
  text = texts.runNow,
  none = texts.noTasks,
}: RunNowProps) {
  const { data, error } = useQuery(tasksQuery(useTenant()));
  const tasks = data?.filter(isOffered);
  const refusal = useRefusal('task:execute');
  const isEmpty = tasks?.length === 0;
  const reason = refusal ?? (error ? texts.tasksUnknown : isEmpty ? none : undefined);
  return (
    <ButtonDropdown
      variant="primary"
      loading={starter.isStarting}
      disabled={reason !== undefined || !tasks}
      {...(reason !== undefined && { disabledReason: reason })}
      items={(tasks ?? []).map(({ taskId, name, enabled }) => ({
        id: taskId,
        text: name,
        ...(!enabled && { description: texts.paused }),
      }))}
      onItemClick={({ detail }) => starter.start({ taskId: detail.id })}
    >
      {text}
    </ButtonDropdown>
  );
}
