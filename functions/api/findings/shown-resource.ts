import type { InventoryRow } from '../../core/findings/inventory-row.ts';
import { lastRunOf, notAssessedSince, type Watermark } from '../../core/findings/watermark.ts';
import { asResource } from '../../data/resources/resource-id.ts';

/**
 * A resource with how fresh it is.
 *
 * @param watermark Of its account and service. If there is none, no run vouches for it.
 */
export function shownResource(row: InventoryRow, watermark: Watermark | undefined) {
  const since = watermark ? notAssessedSince(row, watermark) : row.changedAt;
  const lastRun = watermark && lastRunOf(row, watermark);
  return {
    ...asResource(row),
    ...(since && { notAssessedSince: since }),
    ...(lastRun && { lastRun }),
  };
}
