import type { CatalogueEntry } from '../../core/catalogue.ts';
import type { RespondOptions } from '../http/respond.ts';
import { serve } from '../http/serve.ts';
import { listChecks, readCheck } from './list-checks.ts';
import { listResourceTypes } from './list-resource-types.ts';
import { listTemplates } from './list-templates.ts';
import { checksRoutes } from './routes.ts';

export interface Dependencies extends RespondOptions {
  readonly catalogue: readonly CatalogueEntry[];
}

/** Serves what is the same for every tenant: the checks, the templates of tasks, the types of resources. */
export const createHandler = ({ catalogue, ...options }: Dependencies) =>
  serve(
    checksRoutes,
    {
      listChecks: async ({ query }) => listChecks(catalogue, query),
      listResourceTypes: async () => listResourceTypes(),
      listTemplates: async () => listTemplates(catalogue),
      readCheck: async ({ path }) => readCheck(catalogue, path.checkId),
    },
    options,
  );
