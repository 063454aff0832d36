import * as z from 'zod';

/** What the function is told by whoever deploys it. */
export const Env = z.object({
  TABLE_NAME: z.string().min(1),
  BUCKET_NAME: z.string().min(1),
  /** Assumed once per entry with the session tag `tenantId`. */
  DATA_ROLE_ARN: z.string().min(1),
  /** The fixed name of the role in a tenant's account. */
  TENANT_ROLE_NAME: z.string().min(1),
  /** Seconds before the function's end at which a shard stores its cursor and returns. */
  RESERVE_SECONDS: z.coerce.number().positive(),
});
export type Env = z.input<typeof Env>;
