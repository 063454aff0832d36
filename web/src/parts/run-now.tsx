import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import { useQuery } from '@tanstack/react-query';
import { useRefusal } from '../app/role.ts';
import { useTenant } from '../app/use-tenant.ts';
import { tasksQuery } from '../queries/tasks.ts';
import { runTexts as texts } from '../texts/en/runs.ts';
import type { RunStarter } from './run-started.tsx';

/** Runs one of the tenant's tasks, chosen from a menu. */
export function RunNow({ starter }: { readonly starter: RunStarter }) {
  const { data: tasks, error } = useQuery(tasksQuery(useTenant()));
  const refusal = useRefusal('task:execute');
  const isEmpty = tasks?.length === 0;
  const reason = refusal ?? (error ? texts.tasksUnknown : isEmpty ? texts.noTasks : undefined);
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
      {texts.runNow}
    </ButtonDropdown>
  );
}
