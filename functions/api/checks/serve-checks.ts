import type { CatalogueEntry } from '../../core/catalogue.ts';
import type { RespondOptions } from '../http/respond.ts';
import { serve } from '../http/serve.ts';
import { listChecks, readCheck } from './list-checks.ts';
import { listTemplates } from './list-templates.ts';
import { checksRoutes } from './routes.ts';

export interface Dependencies extends RespondOptions {
  readonly catalogue: readonly CatalogueEntry[];
}

/** Serves the catalogue of checks. */
export const createHandler = ({ catalogue, ...options }: Dependencies) =>
  serve(
    checksRoutes,
    {
      listChecks: async ({ query }) => listChecks(catalogue, query),
      listTemplates: async () => listTemplates(catalogue),
      readCheck: async ({ path }) => readCheck(catalogue, path.checkId),
    },
    options,
  );
