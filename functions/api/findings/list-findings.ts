import type { CatalogueEntry } from '../../core/catalogue.ts';
import type { TenantId } from '../../core/ids.ts';
import type { OwnerName } from '../../data/findings/watermarks.ts';
import type { Table } from '../../data/store/table.ts';
import type { Clock } from '../../platform/process/clock.ts';
import { refuseUnknown } from '../checks/known.ts';
import type { AnswerOf, RequestOf } from '../http/route.ts';
import { type FindingFilter, filterBy, isOfOpen, refuseOrder } from './finding-filter.ts';
import { pageOfOpen } from './open-findings.ts';
import { type OwnCheck, ownChecks, ownServiceOf } from './own-checks.ts';
import { pageOfOwners } from './owned-findings.ts';
import { pageOfResource } from './resource-findings.ts';
import type { findingsRoutes } from './routes.ts';
import { shownFinding } from './shown-finding.ts';
import type { FoundPage, Walk } from './walk.ts';

type Routes = typeof findingsRoutes;

export interface FindingDependencies {
  readonly table: Table;
  /** Loaded when it is needed first: a list without names of services or checks does without. */
  readonly catalogue: () => Promise<readonly CatalogueEntry[]>;
  readonly clock: Clock;
}

/** One page: at most one Query of findings, and what it takes to say how fresh they are. */
export async function listFindings(
  dependencies: FindingDependencies,
  tenantId: TenantId,
  { limit, cursor, ...query }: RequestOf<Routes['listFindings']>['query'],
): Promise<AnswerOf<Routes['listFindings']>> {
  const { table, clock } = dependencies;
  const filter = await knownFilter(dependencies, tenantId, query);
  refuseOrder(filter);
  const now = new Date(clock.now());
  const walk = { table, tenantId, filter, cursor, limit, takes: filterBy(filter, now) };
  const page = await pageOf(walk);
  const watermarks = new Map(page.watermarks.map((watermark) => [nameOf(watermark), watermark]));
  const own = await ownChecks(table, tenantId, page.findings);
  return {
    items: page.findings.map((finding) => ({
      ...shownFinding(tenantId, finding, watermarks.get(nameOf(finding)), now),
      ...titled(own.get(finding.checkId)),
    })),
    ...(page.cursor && { cursor: page.cursor }),
  };
}

/** The page from the place where the fewest findings are read. */
function pageOf(walk: Walk): Promise<FoundPage> {
  const { resource } = walk.filter;
  if (resource !== undefined) return pageOfResource(walk, resource);
  return isOfOpen(walk.filter) ? pageOfOpen(walk) : pageOfOwners(walk);
}

/** What is asked for, with the service of the check; refuses what the catalogue does not know. */
async function knownFilter(
  { table, catalogue }: FindingDependencies,
  tenantId: TenantId,
  filter: FindingFilter,
): Promise<FindingFilter> {
  if (filter.service === undefined && filter.check === undefined) return filter;
  const own = await ownServiceOf(table, tenantId, filter);
  if (own !== undefined) return { ...filter, service: own };
  const checks = await catalogue();
  refuseUnknown(checks, filter);
  const service = filter.service ?? checks.find(({ id }) => id === filter.check)?.service;
  return { ...filter, ...(service !== undefined && { service }) };
}

const titled = (check: OwnCheck | undefined) => check && { title: check.title };

const nameOf = ({ accountId, service }: OwnerName) => `${accountId} ${service}`;
