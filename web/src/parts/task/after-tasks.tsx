import { useQuery } from '@tanstack/react-query';
import { useTenant } from '../../app/use-tenant.ts';
import { type After, tasksQuery } from '../../queries/tasks.ts';
import { afterInWords } from './task-words.ts';

export interface AfterTasksProps {
  readonly after: After;
}

/** After which others a task runs, by their names: `After Daily checks and Weekly cost, once all have passed`. */
export function AfterTasks({ after }: AfterTasksProps) {
  const { data: tasks } = useQuery(tasksQuery(useTenant()));
  const nameOf = (id: string) => tasks?.find(({ taskId }) => taskId === id)?.name ?? id;
  return afterInWords(after, nameOf);
}
