import { ErasureInput } from '../../core/tenants/erasure-input.ts';
import type { Logger } from '../../platform/process/logger.ts';
import { type Eraser, eraseAccount } from '../../use-cases/accounts/erase-account.ts';
import { eraseOwnFindings } from '../../use-cases/tasks/erase-own-findings.ts';

export interface Dependencies extends Eraser {
  readonly logger: Logger;
}

/**
 * Erases an account that a member deleted, or what the own checks of a deleted task found. May be started as often as one likes: by the request to
 * delete it, by Lambda again when it failed, and by the watchdog until nothing is left.
 */
export const createHandler =
  ({ logger, ...eraser }: Dependencies) =>
  async (event: unknown): Promise<void> => {
    const input = ErasureInput.parse(event);
    if ('taskId' in input) {
      await eraseOwnFindings(eraser, input.tenantId, input.taskId);
      logger.info('What a task of its own checks found was erased.', input);
      return;
    }
    const { tenantId, accountId } = input;
    const erasure = await eraseAccount(eraser, tenantId, accountId);
    logger.info('An account was to be erased.', { tenantId, accountId, ...erasure });
  };
