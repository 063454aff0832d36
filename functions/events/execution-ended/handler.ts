import { openBucket } from '../../data/store/bucket.ts';
import { openTable } from '../../data/store/open-table.ts';
import { openFailureTopic } from '../../platform/own/failure-topic.ts';
import { openStateMachine } from '../../platform/own/state-machine.ts';
import { systemClock } from '../../platform/process/clock.ts';
import { readEnv } from '../../platform/process/env.ts';
import { Env } from './env.ts';
import { createHandler } from './execution-ended.ts';

const env = readEnv(Env);

export const handler = createHandler({
  store: { table: openTable(env.TABLE_NAME), bucket: openBucket(env.BUCKET_NAME) },
  topic: openFailureTopic(env.FAILURE_TOPIC_ARN),
  stateMachine: openStateMachine({ stateMachineArn: env.STATE_MACHINE_ARN }),
  clock: systemClock,
  log: console.log,
});
