import { catalogue } from '../../checks/catalogue.generated.ts';
import { systemClock } from '../../platform/process/clock.ts';
import { createLogger } from '../../platform/process/logger.ts';
import { openEdge } from '../http/edge.ts';
import { createHandler } from './serve-checks.ts';

export const handler = createHandler({
  catalogue,
  edge: openEdge(),
  clock: systemClock,
  logger: createLogger({ function: 'api-checks' }),
});
