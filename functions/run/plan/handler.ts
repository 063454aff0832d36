import { checks } from '../../checks/registry.generated.ts';
import { openTable } from '../../data/store/open-table.ts';
import { systemClock } from '../../platform/process/clock.ts';
import { readEnv } from '../../platform/process/env.ts';
import { Env } from './env.ts';
import { createHandler } from './plan.ts';

export const handler = createHandler({
  table: openTable(readEnv(Env).TABLE_NAME),
  checks,
  clock: systemClock,
});
