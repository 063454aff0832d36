import type { RespondOptions } from '../http/respond.ts';
import { type Implementations, serve } from '../http/serve.ts';
import { listBlindSpots } from './list-blind-spots.ts';
import { type FindingDependencies, listFindings } from './list-findings.ts';
import { listResources } from './list-resources.ts';
import { showFinding } from './read-finding.ts';
import { showResource } from './read-resource.ts';
import { readFindingTrend } from './read-trend.ts';
import { findingsRoutes } from './routes.ts';
import { summarizeFindings } from './summarize-findings.ts';
import type { summaryRoutes } from './summary-routes.ts';

export interface Dependencies extends FindingDependencies, RespondOptions {}

/** Serves findings, each with how fresh it is, and their history. */
export const createHandler = ({ table, ...own }: Dependencies) =>
  serve(findingsRoutes, operations(own), { table, ...own });

const operations = (own: Omit<Dependencies, 'table'>): Implementations<typeof findingsRoutes> => ({
  listFindings: ({ query }, { table, tenantId }) =>
    listFindings({ ...own, table }, tenantId, query),
  ...ofSummaries(own),
  listResources: ({ query }, { table, tenantId }) => listResources(table, tenantId, query),
  readResource: (request, { table, tenantId }) => showResource(table, tenantId, request),
  readFinding: (request, { table, tenantId }) => showFinding({ ...own, table }, tenantId, request),
});

const ofSummaries = (
  own: Omit<Dependencies, 'table'>,
): Pick<Implementations<typeof findingsRoutes>, keyof typeof summaryRoutes> => ({
  summarizeFindings: ({ query }, { table, tenantId }) =>
    summarizeFindings({ ...own, table }, tenantId, query),
  readFindingTrend: ({ query }, { table, tenantId }) =>
    readFindingTrend({ ...own, table }, tenantId, query.days),
  listBlindSpots: ({ query }, { table, tenantId }) =>
    listBlindSpots({ ...own, table }, tenantId, query),
});
