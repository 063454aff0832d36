import { openBucket } from '../../data/store/bucket.ts';
import { answerStack } from '../../platform/own/stack-answer.ts';
import { systemClock } from '../../platform/process/clock.ts';
import { readEnv } from '../../platform/process/env.ts';
import { createLogger } from '../../platform/process/logger.ts';
import { Env } from './env.ts';
import { createHandler } from './publish-site.ts';

const logger = createLogger({ function: 'publish-site' });

export const handler = createHandler({
  bucket: openBucket(readEnv(Env).SITE_BUCKET_NAME),
  read: (bucketName, key) => openBucket(bucketName).get(key),
  answer: (url, answer) => answerStack(url, answer, { logger }),
  clock: systemClock,
  logger,
});
