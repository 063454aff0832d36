import * as z from 'zod';

/** What a tenant used in one month (UTC). Every member only grows. */
export const Usage = z.object({
  executions: z.int().default(0),
  failedExecutions: z.int().default(0),
  /** Verdicts and errors. */
  evaluations: z.int().default(0),
  /** Into the tenant's accounts. */
  calls: z.int().default(0),
  repeats: z.int().default(0),
  /** The time of all shards together. */
  shardMilliseconds: z.int().default(0),
});
export type Usage = z.infer<typeof Usage>;

/** `yyyy-mm` */
export const UsageMonth = Usage.extend({ month: z.string().regex(/^\d{4}-\d{2}$/) });
export type UsageMonth = z.infer<typeof UsageMonth>;
