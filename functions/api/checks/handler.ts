import { catalogue } from '../../checks/catalogue.generated.ts';
import { systemClock } from '../../platform/clock.ts';
import { createLogger } from '../../platform/logger.ts';
import { createHandler } from './serve-checks.ts';

export const handler = createHandler({
  catalogue,
  clock: systemClock,
  logger: createLogger({ function: 'api-checks' }),
});
