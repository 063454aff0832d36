import { type Finding, statusOf } from '../../core/findings/finding.ts';
import { lastRunOf, notAssessedSince, type Watermark } from '../../core/findings/watermark.ts';
import type { TenantId } from '../../core/ids.ts';
import { encodeFindingId, findingIdOf } from '../../data/findings/finding-id.ts';

/**
 * A finding with how fresh it is.
 *
 * @param watermark Of its account and service. If there is none, no run vouches for the verdict.
 */
export function shownFinding(
  tenantId: TenantId,
  finding: Finding,
  watermark: Watermark | undefined,
  now: Date,
) {
  const since = watermark
    ? notAssessedSince(finding, watermark)
    : (finding.verdict?.at ?? finding.changedAt);
  const lastRun = watermark && lastRunOf(finding, watermark);
  return {
    ...finding,
    findingId: encodeFindingId(findingIdOf(tenantId, finding)),
    status: statusOf(finding, now),
    ...(since && { notAssessedSince: since }),
    ...(lastRun && { lastRun }),
  };
}
