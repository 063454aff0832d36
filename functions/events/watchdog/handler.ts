import { openBucket } from '../../data/bucket.ts';
import { openTable } from '../../data/table.ts';
import { openBackground } from '../../platform/background.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnv } from '../../platform/env.ts';
import { openFailureTopic } from '../../platform/failure-topic.ts';
import { createLogger } from '../../platform/logger.ts';
import { schedulerOptions } from '../../platform/schedule-env.ts';
import { openScheduler } from '../../platform/scheduler.ts';
import { openStateMachine } from '../../platform/state-machine.ts';
import { Env } from './env.ts';
import { createHandler } from './watchdog.ts';

const env = readEnv(Env);

export const handler = createHandler({
  store: { table: openTable(env.TABLE_NAME), bucket: openBucket(env.BUCKET_NAME) },
  topic: openFailureTopic(env.FAILURE_TOPIC_ARN),
  stateMachine: openStateMachine({ stateMachineArn: env.STATE_MACHINE_ARN }),
  scheduler: openScheduler(schedulerOptions(env)),
  erasing: openBackground(env.ERASE_ACCOUNT_FUNCTION_NAME),
  erasingTenants: openBackground(env.ERASE_TENANT_FUNCTION_NAME),
  clock: systemClock,
  logger: createLogger({ function: 'watchdog' }),
  log: console.log,
});
