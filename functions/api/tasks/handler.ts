import { openTable } from '../../data/store/open-table.ts';
import { lazyScheduler } from '../../platform/own/schedule-env.ts';
import { systemClock } from '../../platform/process/clock.ts';
import { readEnv } from '../../platform/process/env.ts';
import { lazily } from '../../platform/process/lazily.ts';
import { createLogger } from '../../platform/process/logger.ts';
import { openEdge } from '../http/edge.ts';
import { Env } from './env.ts';
import { openExaminers } from './examiners.ts';
import { createHandler } from './serve-tasks.ts';

const env = readEnv(Env);

export const handler = createHandler({
  table: openTable(env.TABLE_NAME),
  scheduler: lazyScheduler(env),
  stateMachine: lazily(async () => {
    const { openStateMachine } = await import('../../platform/own/state-machine.ts');
    return openStateMachine({ stateMachineArn: env.STATE_MACHINE_ARN });
  }),
  erasing: lazily(async () => {
    const { openBackground } = await import('../../platform/own/background.ts');
    return openBackground(env.ERASE_ACCOUNT_FUNCTION_NAME);
  }),
  examiners: lazily(() => openExaminers(env.CUSTOM_ACTIONS)),
  edge: openEdge(),
  clock: systemClock,
  logger: createLogger({ function: 'api-tasks' }),
});
