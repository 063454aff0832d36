import { catalogue } from '../../checks/catalogue.generated.ts';
import { healthCatalogue } from '../../core/health/health-catalogue.ts';
import { systemClock } from '../../platform/process/clock.ts';
import { createLogger } from '../../platform/process/logger.ts';
import { openEdge } from '../http/edge.ts';
import { createHandler } from './serve-checks.ts';

export const handler = createHandler({
  // By id, which pages go by.
  catalogue: [...catalogue, ...healthCatalogue].sort((a, b) => (a.id < b.id ? -1 : 1)),
  edge: openEdge(),
  clock: systemClock,
  logger: createLogger({ function: 'api-checks' }),
});
