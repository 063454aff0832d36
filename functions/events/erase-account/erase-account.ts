import * as z from 'zod';
import { ErasureInput } from '../../core/tenancy/erasure-input.ts';
import { openBucket } from '../../data/bucket.ts';
import { createPacer } from '../../data/pacer.ts';
import { openTable } from '../../data/table.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnv } from '../../platform/env.ts';
import { createLogger, type Logger } from '../../platform/logger.ts';
import { ScheduleEnv, schedulerOptions } from '../../platform/schedule-env.ts';
import { openScheduler } from '../../platform/scheduler.ts';
import { type Eraser, eraseAccount } from '../../use-cases/accounts/erase-account.ts';

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
