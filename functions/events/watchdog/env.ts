import * as z from 'zod';
import { ScheduleEnv } from '../../platform/own/schedule-env.ts';

/** What the function is told by whoever deploys it. */
export const Env = z.object({
  TABLE_NAME: z.string().min(1),
  BUCKET_NAME: z.string().min(1),
  FAILURE_TOPIC_ARN: z.string().min(1),
  ...ScheduleEnv.shape,
  ERASE_ACCOUNT_FUNCTION_NAME: z.string().min(1),
  ERASE_TENANT_FUNCTION_NAME: z.string().min(1),
});
export type Env = z.infer<typeof Env>;
