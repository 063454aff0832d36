import type { RespondOptions } from '../http/respond.ts';
import { type Implementations, serve } from '../http/serve.ts';
import { type FindingDependencies, listFindings } from './list-findings.ts';
import { showFinding } from './read-finding.ts';
import { findingsRoutes } from './routes.ts';

export interface Dependencies extends FindingDependencies, RespondOptions {}

/** Serves findings, each with how fresh it is, and their history. */
export const createHandler = ({ table, ...own }: Dependencies) =>
  serve(findingsRoutes, operations(own), { table, ...own });

const operations = (own: Omit<Dependencies, 'table'>): Implementations<typeof findingsRoutes> => ({
  listFindings: ({ query }, { table, tenantId }) =>
    listFindings({ ...own, table }, tenantId, query),
  readFinding: (request, { table, tenantId }) => showFinding({ ...own, table }, tenantId, request),
});
