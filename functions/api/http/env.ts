import * as z from 'zod';

/** What every function of the API is told, whatever it serves. */
export const Env = z.object({
  /** The platform's release, which every answer names. */
  RELEASE: z.string().min(1),
  CDN_SECRET_ARN: z.string().min(1),
  /** The one before it, which the CDN may still send. Absent where there was none. */
  FORMER_CDN_SECRET_ARN: z.string().min(1).exactOptional(),
  /** Whether a request that did not come by the CDN is refused. */
  REFUSE_DIRECT_CALLS: z.enum(['true', 'false']),
});
export type Env = z.infer<typeof Env>;
