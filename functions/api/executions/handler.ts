import { openBucket } from '../../data/bucket.ts';
import { openTable } from '../../data/table.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnv } from '../../platform/env.ts';
import { lazily } from '../../platform/lazily.ts';
import { createLogger } from '../../platform/logger.ts';
import { Env } from './env.ts';
import { createHandler } from './serve-executions.ts';

const env = readEnv(Env);

export const handler = createHandler({
  table: openTable(env.TABLE_NAME),
  bucket: openBucket(env.BUCKET_NAME),
  stateMachine: lazily(async () => {
    const { openStateMachine } = await import('../../platform/state-machine.ts');
    return openStateMachine({ stateMachineArn: env.STATE_MACHINE_ARN });
  }),
  clock: systemClock,
  logger: createLogger({ function: 'api-executions' }),
});
