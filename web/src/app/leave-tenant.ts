import type { QueryClient } from '@tanstack/react-query';
import type { RegisteredRouter } from '@tanstack/react-router';

interface Leaving {
  readonly router: RegisteredRouter;
  readonly queries: QueryClient;
  readonly tenant: string;
}

/** Goes on to the person's next tenant, or to the welcome page: nothing that was read of this one stays. */
export async function leaveTenant({ router, queries, tenant }: Leaving): Promise<void> {
  queries.removeQueries({ queryKey: ['me'] });
  await router.navigate({ to: '/', replace: true });
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] === tenant });
}
