import * as z from 'zod';
import { ErasureInput } from '../core/tenants/erasure-input.ts';
import { type Eraser, eraseAccount } from '../data/account-erasure.ts';
import { openBucket } from '../data/store/bucket.ts';
import { openTable } from '../data/store/open-table.ts';
import { createPacer } from '../data/store/pacer.ts';
import { ScheduleEnv, schedulerOptions } from '../platform/own/schedule-env.ts';
import { openScheduler } from '../platform/own/scheduler.ts';
import { systemClock } from '../platform/process/clock.ts';
import { readEnv } from '../platform/process/env.ts';
import { createLogger, type Logger } from '../platform/process/logger.ts';

export const Env = z.object({
  TABLE_NAME: z.string().min(1),
  BUCKET_NAME: z.string().min(1),
  ...ScheduleEnv.shape,
});
export type Env = z.infer<typeof Env>;

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

const env = readEnv(Env);

export const handler = createHandler({
  store: {
    table: openTable(env.TABLE_NAME, { pacer: createPacer() }),
    bucket: openBucket(env.BUCKET_NAME),
  },
  scheduler: openScheduler(schedulerOptions(env)),
  clock: systemClock,
  logger: createLogger({ function: 'erase-account' }),
});
