import { catalogue } from '../../checks/catalogue.generated.ts';
import { systemClock } from '../../platform/process/clock.ts';
import { createLogger } from '../../platform/process/logger.ts';
import { createHandler } from './serve-checks.ts';

export const handler = createHandler({
  catalogue,
  clock: systemClock,
  logger: createLogger({ function: 'api-checks' }),
});
