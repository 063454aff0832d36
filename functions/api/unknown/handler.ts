import { systemClock } from '../../platform/process/clock.ts';
import { createLogger } from '../../platform/process/logger.ts';
import { openEdge } from '../http/edge.ts';
import { createHandler } from './serve-unknown.ts';

export const handler = createHandler({
  edge: openEdge(),
  clock: systemClock,
  logger: createLogger({ function: 'api-unknown' }),
});
