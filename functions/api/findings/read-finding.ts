import type { TenantId } from '../../core/ids.ts';
import { Refusal } from '../../core/refusal.ts';
import { decodeFindingId } from '../../data/findings/finding-id.ts';
import { listFindingHistory, readFinding } from '../../data/findings/findings.ts';
import { readWatermark } from '../../data/findings/watermarks.ts';
import type { AnswerOf, RequestOf } from '../http/route.ts';
import type { FindingDependencies } from './list-findings.ts';
import { ownChecks } from './own-checks.ts';
import type { findingsRoutes } from './routes.ts';
import { shownFinding } from './shown-finding.ts';

type Route = (typeof findingsRoutes)['readFinding'];

/** A finding with its check and a page of its history. */
export async function showFinding(
  { table, catalogue, clock }: FindingDependencies,
  tenantId: TenantId,
  { path, query }: RequestOf<Route>,
): Promise<AnswerOf<Route>> {
  const id = decodeFindingId(tenantId, path.findingId);
  if (!id) throw notFound();
  // The watermark first: a finding that is written meanwhile then looks older than it is, never fresher.
  const watermark = await readWatermark(table, id);
  const [finding, history] = await Promise.all([
    readFinding(table, id),
    listFindingHistory(table, id, query),
  ]);
  if (!finding) throw notFound();
  const own = (await ownChecks(table, tenantId, [finding])).get(finding.checkId);
  const check = own ?? (await catalogue()).find((entry) => entry.id === finding.checkId);
  return {
    ...shownFinding(tenantId, finding, watermark, new Date(clock.now())),
    ...(own && { title: own.title }),
    ...(check && { check }),
    history,
  };
}

const notFound = () => new Refusal('not-found', 'There is no such finding.');
