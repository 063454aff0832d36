import { systemClock } from '../../platform/process/clock.ts';
import { createLogger } from '../../platform/process/logger.ts';
import { createHandler } from './serve-unknown.ts';

export const handler = createHandler({
  clock: systemClock,
  logger: createLogger({ function: 'api-unknown' }),
});
