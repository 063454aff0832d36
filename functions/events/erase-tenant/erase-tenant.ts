import { TenantErasureInput } from '../../core/tenants/erasure-input.ts';
import type { Logger } from '../../platform/process/logger.ts';
import { eraseTenant, type TenantEraser } from '../../use-cases/tenants/erase-tenant.ts';

export interface Dependencies extends TenantEraser {
  readonly logger: Logger;
}

/**
 * Erases a tenant that its owner deleted. May be started as often as one likes: by the request to delete
 * it, by Lambda again when it failed, and by the watchdog until nothing is left.
 */
export const createHandler =
  ({ logger, ...eraser }: Dependencies) =>
  async (event: unknown): Promise<void> => {
    const { tenantId } = TenantErasureInput.parse(event);
    const erasure = await eraseTenant(eraser, tenantId);
    logger.info('A tenant was to be erased.', { tenantId, ...erasure });
  };
