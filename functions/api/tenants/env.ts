import * as z from 'zod';
import { ScheduleEnv } from '../../platform/own/schedule-env.ts';

/** What the function is told by whoever deploys it. */
export const Env = z.object({
  TABLE_NAME: z.string().min(1),
  USER_POOL_ID: z.string().min(1),
  ERASE_TENANT_FUNCTION_NAME: z.string().min(1),
  ...ScheduleEnv.shape,
});
export type Env = z.infer<typeof Env>;
