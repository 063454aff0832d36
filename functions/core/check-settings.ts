import * as z from 'zod';
import { Severity } from './severity.ts';

/** What a tenant or an account says about single checks, by check id. A task never does. */
export const CheckSettings = z.object({
  /** Overrides of the check's parameters; the check's own schema judges them. */
  parameters: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
  severities: z.record(z.string(), Severity).default({}),
});
export type CheckSettings = z.infer<typeof CheckSettings>;
