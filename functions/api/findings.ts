import * as z from 'zod';
import { openTable } from '../data/store/open-table.ts';
import { systemClock } from '../platform/process/clock.ts';
import { readEnv } from '../platform/process/env.ts';
import { lazily } from '../platform/process/lazily.ts';
import { createLogger } from '../platform/process/logger.ts';
import { type FindingDependencies, listFindings } from './findings/list-findings.ts';
import { showFinding } from './findings/read-finding.ts';
import { findingsRoutes } from './findings/routes.ts';
import { type Implementations, type ServeOptions, serve } from './http/serve.ts';

export const Env = z.object({ TABLE_NAME: z.string().min(1) });
export type Env = z.infer<typeof Env>;

export interface Dependencies extends FindingDependencies, Pick<ServeOptions, 'logger'> {}

/** Serves findings, each with how fresh it is, and their history. */
export const createHandler = ({ table, ...own }: Dependencies) =>
  serve(findingsRoutes, operations(own), { table, ...own });

const operations = (own: Omit<Dependencies, 'table'>): Implementations<typeof findingsRoutes> => ({
  listFindings: ({ query }, { table, tenantId }) =>
    listFindings({ ...own, table }, tenantId, query),
  readFinding: (request, { table, tenantId }) => showFinding({ ...own, table }, tenantId, request),
});

export const handler = createHandler({
  table: openTable(readEnv(Env).TABLE_NAME),
  catalogue: lazily(async () => (await import('../checks/catalogue.generated.ts')).catalogue),
  clock: systemClock,
  logger: createLogger({ function: 'api-findings' }),
});
