import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { StageName } from '../../functions/core/stage-name.ts';
import { SettingsError } from './settings-error.ts';
import { StageConfig } from './stage.ts';

const defaultFile = join(import.meta.dirname, '../../roundsman.config.json');

/** What an operator sets for one stage; what is left out is as the stage it is based on has it. */
const StageSettings = StageConfig.omit({ name: true })
  .partial()
  .extend({
    basedOn: z
      .enum(['dev', 'prod'])
      .optional()
      .describe('For a stage of your own: the stage whose settings it takes where it has none.'),
  });
export type StageSettings = z.infer<typeof StageSettings>;

/** The operator's own file, `roundsman.config.json`. It is no part of the project, so upgrades do not touch it. */
export const SettingsFile = z.strictObject({
  $schema: z.string().optional(),
  stages: z.record(StageName, StageSettings),
});
export type SettingsFile = z.infer<typeof SettingsFile>;

/**
 * The settings of every stage that the operator's file names. Throws a SettingsError when the file is no JSON, or
 * says what there is not; a file that was named and is not there is an error, too.
 *
 * @param given `-c config=<path>`; `false` for no file at all. Default: `roundsman.config.json` in the project's root, if it is there.
 */
export function readSettings(given: unknown): SettingsFile['stages'] {
  if (given === false || (given === undefined && !existsSync(defaultFile))) return {};
  const file = given === undefined ? defaultFile : resolve(String(given));
  const parsed = SettingsFile.safeParse(parseJson(file));
  if (parsed.success) return parsed.data.stages;
  throw new SettingsError(`${file} cannot be used:\n${faultsOf(parsed.error)}`);
}

function parseJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    throw new SettingsError(`${file} cannot be read: ${cause.message}`, { cause });
  }
}

/** One line for each fault: where it is, and what is wrong there. */
export const faultsOf = ({ issues }: z.ZodError): string =>
  issues
    .map(({ path, message }) => `  ${path.map(String).join('.') || 'the file'}: ${message}`)
    .join('\n');
