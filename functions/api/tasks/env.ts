import * as z from 'zod';
import { ScheduleEnv } from '../../platform/own/schedule-env.ts';

/** What the function is told by whoever deploys it. */
export const Env = z.object({
  TABLE_NAME: z.string().min(1),
  /** Actions that tasks of one's own may need beyond AWS's policies for auditors, with spaces between. */
  CUSTOM_ACTIONS: z.string(),
  ERASE_ACCOUNT_FUNCTION_NAME: z.string().min(1),
  ...ScheduleEnv.shape,
});
export type Env = z.infer<typeof Env>;
