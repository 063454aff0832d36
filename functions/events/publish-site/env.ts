import * as z from 'zod';

/** What the function is told by whoever deploys it. */
export const Env = z.object({ SITE_BUCKET_NAME: z.string().min(1) });
export type Env = z.infer<typeof Env>;
