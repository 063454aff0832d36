import { openTable } from '../../data/store/open-table.ts';
import { systemClock } from '../../platform/process/clock.ts';
import { readEnv } from '../../platform/process/env.ts';
import { repertoire } from '../repertoire.ts';
import { Env } from './env.ts';
import { createHandler } from './plan.ts';

export const handler = createHandler({
  table: openTable(readEnv(Env).TABLE_NAME),
  repertoire,
  clock: systemClock,
});
