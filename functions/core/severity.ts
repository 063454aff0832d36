import * as z from 'zod';

/** The severities in order of weight. */
export const severities = ['critical', 'high', 'medium', 'low'] as const;

/** How much a failing check weighs: the check's own, or what a tenant or an account says of it. */
export const Severity = z.enum(severities);
export type Severity = z.infer<typeof Severity>;
