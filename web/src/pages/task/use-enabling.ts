import { useMutation, useQueryClient } from '@tanstack/react-query';
import { enableTask, noteTask, type OneTask } from '../../queries/tasks.ts';

/** Pauses a task, or resumes it: it is so once the API says so. */
export function useEnabling(one: OneTask) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (enabled: boolean) =>
      enableTask({ ...one, enabled, idempotencyKey: crypto.randomUUID() }),
    onSuccess: (changed) => noteTask(queries, one.tenant, changed),
  });
}
