import * as z from 'zod';
import { Severity } from '../../core/severity.ts';

/** The most bytes of JSON that settings come to: every shard of every execution reads them. */
const largestSettings = 32 * 1024;

/** What a tenant or an account may change about single checks. */
export const SettingsChange = z
  .strictObject({
    parameters: z
      .record(z.string(), z.record(z.string(), z.unknown()))
      .exactOptional()
      .meta({ description: 'Parameters by check id and name. Replaces all that was set before.' }),
    severities: z
      .record(z.string(), Severity)
      .exactOptional()
      .meta({ description: 'Severities by check id. Replaces all that was set before.' }),
  })
  .refine(
    // Not Buffer: the pages take the types of this file, and know nothing of Node.
    (settings) => new TextEncoder().encode(JSON.stringify(settings)).length <= largestSettings,
    `Settings take at most ${largestSettings} bytes.`,
  );
export type SettingsChange = z.infer<typeof SettingsChange>;
