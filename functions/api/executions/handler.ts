import { openBucket } from '../../data/store/bucket.ts';
import { openTable } from '../../data/store/open-table.ts';
import { systemClock } from '../../platform/process/clock.ts';
import { readEnv } from '../../platform/process/env.ts';
import { lazily } from '../../platform/process/lazily.ts';
import { createLogger } from '../../platform/process/logger.ts';
import { openEdge } from '../http/edge.ts';
import { Env } from './env.ts';
import { createHandler } from './serve-executions.ts';

const env = readEnv(Env);

export const handler = createHandler({
  table: openTable(env.TABLE_NAME),
  bucket: openBucket(env.BUCKET_NAME),
  stateMachine: lazily(async () => {
    const { openStateMachine } = await import('../../platform/own/state-machine.ts');
    return openStateMachine({ stateMachineArn: env.STATE_MACHINE_ARN });
  }),
  edge: openEdge(),
  clock: systemClock,
  logger: createLogger({ function: 'api-executions' }),
});
