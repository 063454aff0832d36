import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useFollow } from '../../app/use-link.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { useExecutionHref } from '../../parts/execution/execution-href.ts';
import { executionInTheWay } from '../../queries/running-execution.ts';
import { deleteTask, type OneTask, taskQuery, tasksQuery } from '../../queries/tasks.ts';
import { runTexts } from '../../texts/en/runs.ts';
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

/** The way to the execution that keeps the task from being deleted, where one does. */
function OpenRunning({ error }: { readonly error: unknown }) {
  const href = useExecutionHref();
  const follow = useFollow();
  const running = executionInTheWay(error);
  if (running === undefined) return null;
  return (
    <Button href={href(running)} onFollow={follow} formAction="none">
      {runTexts.openRunning}
    </Button>
  );
}
