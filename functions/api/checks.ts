import { catalogue } from '../checks/catalogue.generated.ts';
import type { CatalogueEntry } from '../core/catalogue.ts';
import { systemClock } from '../platform/process/clock.ts';
import { createLogger } from '../platform/process/logger.ts';
import { listChecks, readCheck } from './checks/list-checks.ts';
import { checksRoutes } from './checks/routes.ts';
import { type ServeOptions, serve } from './http/serve.ts';

export interface Dependencies extends Pick<ServeOptions, 'clock' | 'logger'> {
  readonly catalogue: readonly CatalogueEntry[];
}

/** Serves the catalogue of checks. */
export const createHandler = ({ catalogue, ...options }: Dependencies) =>
  serve(
    checksRoutes,
    {
      listChecks: async ({ query }) => listChecks(catalogue, query),
      readCheck: async ({ path }) => readCheck(catalogue, path.checkId),
    },
    options,
  );

export const handler = createHandler({
  catalogue,
  clock: systemClock,
  logger: createLogger({ function: 'api-checks' }),
});
