import { openBucket } from '../../data/store/bucket.ts';
import { openTable } from '../../data/store/open-table.ts';
import { openBackground } from '../../platform/own/background.ts';
import { openFailureTopic } from '../../platform/own/failure-topic.ts';
import { schedulerOptions } from '../../platform/own/schedule-env.ts';
import { openScheduler } from '../../platform/own/scheduler.ts';
import { openStateMachine } from '../../platform/own/state-machine.ts';
import { systemClock } from '../../platform/process/clock.ts';
import { readEnv } from '../../platform/process/env.ts';
import { createLogger } from '../../platform/process/logger.ts';
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
