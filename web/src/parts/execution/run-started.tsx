import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Failure } from '../../app/failure.tsx';
import { useTenant } from '../../app/use-tenant.ts';
import { rerunFailed } from '../../queries/executions.ts';
import { executeTask } from '../../queries/tasks.ts';
import { OpenRunning } from './open-running.tsx';

/** What is to run: a task, or what failed of an execution. */
type Wish = { readonly taskId: string } | { readonly failedOf: string };

/** Starts runs, one at a time. */
export interface RunStarter {
  /** Each call is an action of its own: it starts one run, however often it has to be sent. */
  readonly start: (wish: Wish) => void;
  readonly isStarting: boolean;
  /** The task that was last asked for. @default none, or what failed of an execution */
  readonly startingTask: string | undefined;
  /** Why the last one did not start. @default it did, or none was asked for */
  readonly error: unknown;
  /** Sends the last action again. */
  readonly retry: () => void;
}

/** Starts a run, and goes to its page once the API says that it has started. */
export function useRunStarter(): RunStarter {
  const tenant = useTenant();
  const router = useRouter();
  const queries = useQueryClient();
  const { mutate, variables, isPending, error } = useMutation({
    mutationFn: ({ wish, idempotencyKey }: { wish: Wish; idempotencyKey: string }) =>
      'taskId' in wish
        ? executeTask({ tenant, taskId: wish.taskId, idempotencyKey })
        : rerunFailed({ tenant, executionId: wish.failedOf, idempotencyKey }),
    onSuccess: async ({ executionId }) => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: [tenant, 'executions'] }),
        // Of each task, its last execution is shown.
        queries.invalidateQueries({ queryKey: [tenant, 'task'] }),
      ]);
      await router.navigate({
        to: '/t/$tenant/executions/$executionId',
        params: { tenant, executionId },
      });
    },
  });
  return {
    start: (wish) => mutate({ wish, idempotencyKey: crypto.randomUUID() }),
    isStarting: isPending,
    startingTask: variables && 'taskId' in variables.wish ? variables.wish.taskId : undefined,
    error,
    retry: () => variables && mutate(variables),
  };
}

/** Why a run did not start, with the way to the one that is in its way. */
export function RunRefused({ starter }: { readonly starter: RunStarter }) {
  if (!starter.error) return null;
  return (
    <SpaceBetween size="xs">
      <Failure error={starter.error} onRetry={starter.retry} />
      <OpenRunning error={starter.error} />
    </SpaceBetween>
  );
}
