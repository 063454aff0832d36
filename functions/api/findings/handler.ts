import { openTable } from '../../data/store/open-table.ts';
import { systemClock } from '../../platform/process/clock.ts';
import { readEnv } from '../../platform/process/env.ts';
import { lazily } from '../../platform/process/lazily.ts';
import { createLogger } from '../../platform/process/logger.ts';
import { openEdge } from '../http/edge.ts';
import { Env } from './env.ts';
import { createHandler } from './serve-findings.ts';

export const handler = createHandler({
  table: openTable(readEnv(Env).TABLE_NAME),
  catalogue: lazily(async () => {
    const [{ catalogue }, { healthCatalogue }] = await Promise.all([
      import('../../checks/catalogue.generated.ts'),
      import('../../core/health/health-catalogue.ts'),
    ]);
    return [...catalogue, ...healthCatalogue];
  }),
  edge: openEdge(),
  clock: systemClock,
  logger: createLogger({ function: 'api-findings' }),
});
