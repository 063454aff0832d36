import { systemClock } from '../../platform/clock.ts';
import { createLogger } from '../../platform/logger.ts';
import { createHandler } from './serve-unknown.ts';

export const handler = createHandler({
  clock: systemClock,
  logger: createLogger({ function: 'api-unknown' }),
});
