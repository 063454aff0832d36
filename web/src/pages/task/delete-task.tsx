import Box from '@cloudscape-design/components/box';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Dialog } from '../../parts/dialog.tsx';
import { OpenRunning } from '../../parts/execution/open-running.tsx';
import { deleteTask, type OneTask, taskQuery, tasksQuery } from '../../queries/tasks.ts';
import { taskTexts as texts } from '../../texts/en/tasks/task.ts';

export interface DeleteTaskProps {
  readonly one: OneTask;
  readonly name: string;
  readonly onClose: () => void;
}

/** The question before a task is deleted. */
export function DeleteTask({ one, name, onClose }: DeleteTaskProps) {
  const router = useRouter();
  const queries = useQueryClient();
  const remove = async () => {
    await deleteTask(one);
    const { tenant } = one;
    // Its page is left first: it would ask for what is not there any more.
    await router.navigate({ to: '/t/$tenant/tasks', params: { tenant } });
    queries.removeQueries({ queryKey: taskQuery(one).queryKey });
    await queries.invalidateQueries({ queryKey: tasksQuery(tenant).queryKey });
  };
  return (
    <Dialog
      title={texts.deleteTitle(name)}
      deed={texts.actions.delete}
      typed={name}
      remedy={(error) => <OpenRunning error={error} />}
      onDo={remove}
      onClose={onClose}
    >
      {texts.deleteMeaning.map((sentence) => (
        <Box key={sentence}>{sentence}</Box>
      ))}
    </Dialog>
  );
}
