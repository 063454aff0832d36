import { checks } from '../../checks/registry.generated.ts';
import { openTable } from '../../data/table.ts';
import { systemClock } from '../../platform/clock.ts';
import { readEnv } from '../../platform/env.ts';
import { Env } from './env.ts';
import { createHandler } from './plan.ts';

export const handler = createHandler({
  table: openTable(readEnv(Env).TABLE_NAME),
  checks,
  clock: systemClock,
});
