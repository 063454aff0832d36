import { openBucket } from '../../data/bucket.ts';
import { openTable } from '../../data/table.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnv } from '../../platform/env.ts';
import { openFailureTopic } from '../../platform/failure-topic.ts';
import { Env } from './env.ts';
import { createHandler } from './execution-ended.ts';

const env = readEnv(Env);

export const handler = createHandler({
  store: { table: openTable(env.TABLE_NAME), bucket: openBucket(env.BUCKET_NAME) },
  topic: openFailureTopic(env.FAILURE_TOPIC_ARN),
  clock: systemClock,
  log: console.log,
});
