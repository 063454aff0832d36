import { customService } from '../../core/custom/names.ts';
import { ownError } from '../../core/errors.ts';
import type { TaskId, TenantId } from '../../core/ids.ts';
import { listAccounts } from '../../data/accounts/accounts.ts';
import { forgetServiceTally } from '../../data/findings/finding-tallies.ts';
import { readWatermark } from '../../data/findings/watermarks.ts';
import type { Store } from '../../data/store/store.ts';
import type { Clock } from '../../platform/process/clock.ts';
import { eraseService } from './erase-service.ts';

export interface FindingsEraser {
  readonly store: Store;
  readonly clock: Clock;
}

/**
 * Erases what the own checks of a task found, in all accounts. May be interrupted anywhere and repeated by anybody.
 *
 * Throws a PlatformError while a run that was lost may still write: whoever started it asks again.
 */
export async function eraseOwnFindings(
  { store, clock }: FindingsEraser,
  tenantId: TenantId,
  taskId: TaskId,
): Promise<void> {
  const service = customService(taskId);
  for (const { accountId } of await listAccounts(store.table, tenantId)) {
    const owner = { tenantId, accountId, service };
    const watermark = await readWatermark(store.table, owner);
    if (!watermark) continue;
    const until = watermark.marker?.until ?? 0;
    if (until > clock.now()) {
      const at = new Date(until).toISOString();
      throw ownError('erase', `An execution of ${taskId} may write until ${at}.`, { accountId });
    }
    await forgetServiceTally(store.table, owner);
    await eraseService(store, owner);
  }
}
