import type { CatalogueEntry } from '../../core/catalogue.ts';
import type { TenantId } from '../../core/tenancy/tenancy.ts';
import type { Table } from '../../data/table.ts';
import type { OwnerName } from '../../data/watermarks.ts';
import type { Clock } from '../../platform/clock.ts';
import { refuseUnknown } from '../checks/known.ts';
import type { AnswerOf, RequestOf } from '../http/route.ts';
import { filterBy, isOfOpen } from './finding-filter.ts';
import { pageOfOpen } from './open-findings.ts';
import { pageOfOwners } from './owned-findings.ts';
import type { findingsRoutes } from './routes.ts';
import { shownFinding } from './shown-finding.ts';

type Routes = typeof findingsRoutes;

export interface FindingDependencies {
  readonly table: Table;
  readonly catalogue: readonly CatalogueEntry[];
  readonly clock: Clock;
}

/** One page: at most one Query of findings, and what it takes to say how fresh they are. */
export async function listFindings(
  { table, catalogue, clock }: FindingDependencies,
  tenantId: TenantId,
  { limit, cursor, ...query }: RequestOf<Routes['listFindings']>['query'],
): Promise<AnswerOf<Routes['listFindings']>> {
  refuseUnknown(catalogue, query);
  const service = query.service ?? catalogue.find(({ id }) => id === query.check)?.service;
  const filter = { ...query, ...(service !== undefined && { service }) };
  const now = new Date(clock.now());
  const walk = { table, tenantId, filter, cursor, limit, takes: filterBy(filter, now) };
  const page = await (isOfOpen(filter) ? pageOfOpen(walk) : pageOfOwners(walk));
  const watermarks = new Map(page.watermarks.map((watermark) => [nameOf(watermark), watermark]));
  return {
    items: page.findings.map((finding) =>
      shownFinding(tenantId, finding, watermarks.get(nameOf(finding)), now),
    ),
    ...(page.cursor && { cursor: page.cursor }),
  };
}

const nameOf = ({ accountId, service }: OwnerName) => `${accountId} ${service}`;
