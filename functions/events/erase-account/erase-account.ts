import { ErasureInput } from '../../core/tenants/erasure-input.ts';
import type { Logger } from '../../platform/process/logger.ts';
import { type Eraser, eraseAccount } from '../../use-cases/accounts/erase-account.ts';

export interface Dependencies extends Eraser {
  readonly logger: Logger;
}

/**
 * Erases an account that a member deleted. May be started as often as one likes: by the request to
 * delete it, by Lambda again when it failed, and by the watchdog until nothing is left.
 */
export const createHandler =
  ({ logger, ...eraser }: Dependencies) =>
  async (event: unknown): Promise<void> => {
    const { tenantId, accountId } = ErasureInput.parse(event);
    const erasure = await eraseAccount(eraser, tenantId, accountId);
    logger.info('An account was to be erased.', { tenantId, accountId, ...erasure });
  };
