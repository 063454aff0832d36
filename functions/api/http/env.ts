import * as z from 'zod';

/** What every function of the API is told, whatever it serves. */
export const CdnEnv = z.object({
  CDN_SECRET_ARN: z.string().min(1),
  /** Whether a request that did not come by the CDN is refused. */
  REFUSE_DIRECT_CALLS: z.enum(['true', 'false']),
});
export type CdnEnv = z.infer<typeof CdnEnv>;
