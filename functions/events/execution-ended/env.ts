import * as z from 'zod';

/** What the function is told by whoever deploys it. */
export const Env = z.object({
  TABLE_NAME: z.string().min(1),
  BUCKET_NAME: z.string().min(1),
  FAILURE_TOPIC_ARN: z.string().min(1),
  STATE_MACHINE_ARN: z.string().min(1),
});
export type Env = z.infer<typeof Env>;
