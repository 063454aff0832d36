import { openTable } from '../../data/table.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnv } from '../../platform/env.ts';
import { lazily } from '../../platform/lazily.ts';
import { createLogger } from '../../platform/logger.ts';
import { lazyScheduler } from '../../platform/schedule-env.ts';
import { Env } from './env.ts';
import { createHandler } from './serve-tasks.ts';

const env = readEnv(Env);

export const handler = createHandler({
  table: openTable(env.TABLE_NAME),
  scheduler: lazyScheduler(env),
  stateMachine: lazily(async () => {
    const { openStateMachine } = await import('../../platform/state-machine.ts');
    return openStateMachine({ stateMachineArn: env.STATE_MACHINE_ARN });
  }),
  clock: systemClock,
  logger: createLogger({ function: 'api-tasks' }),
});
