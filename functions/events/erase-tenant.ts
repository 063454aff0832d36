import * as z from 'zod';
import { TenantErasureInput } from '../core/tenants/erasure-input.ts';
import { openBucket } from '../data/store/bucket.ts';
import { openTable } from '../data/store/open-table.ts';
import { createPacer } from '../data/store/pacer.ts';
import { eraseTenant, type TenantEraser } from '../data/tenant-erasure.ts';
import { ScheduleEnv, schedulerOptions } from '../platform/own/schedule-env.ts';
import { openScheduler } from '../platform/own/scheduler.ts';
import { openStateMachine } from '../platform/own/state-machine.ts';
import { systemClock } from '../platform/process/clock.ts';
import { readEnv } from '../platform/process/env.ts';
import { createLogger, type Logger } from '../platform/process/logger.ts';

export const Env = z.object({
  TABLE_NAME: z.string().min(1),
  BUCKET_NAME: z.string().min(1),
  ...ScheduleEnv.shape,
});
export type Env = z.infer<typeof Env>;

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

const env = readEnv(Env);

export const handler = createHandler({
  store: {
    table: openTable(env.TABLE_NAME, { pacer: createPacer() }),
    bucket: openBucket(env.BUCKET_NAME),
  },
  scheduler: openScheduler(schedulerOptions(env)),
  stateMachine: openStateMachine({ stateMachineArn: env.STATE_MACHINE_ARN }),
  clock: systemClock,
  logger: createLogger({ function: 'erase-tenant' }),
});
