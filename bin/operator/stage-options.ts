import { SettingsError } from '../../lib/config/settings-error.ts';
import { readSettings } from '../../lib/config/settings-file.ts';
import type { StageConfig } from '../../lib/config/stage.ts';
import { stageConfig } from '../../lib/config/stages.ts';
import { UsageError } from './usage-error.ts';

/** What the CDK app takes with `-c`. */
const contextKeys = ['stage', 'mailFrom', 'alarmEmail', 'region', 'registration', 'config'];

export interface GivenStage {
  /** The settings that the CDK app has, from the same file and the same `-c`. */
  readonly config: StageConfig;
  /** `-c stage=prod …`, as it was given. */
  readonly given: string;
}

/**
 * The stage that an operator's command is about. Throws a UsageError that says what is wrong and how to
 * say it right.
 *
 * @param pairs Of `-c`, `key=value` each.
 */
export function readStage(pairs: readonly string[]): GivenStage {
  const { stage, config, ...context } = contextOf(pairs);
  const given = pairs.map((pair) => `-c ${pair}`).join(' ');
  try {
    return { config: stageConfig(stage, context, readSettings(config)), given };
  } catch (cause) {
    if (!(cause instanceof SettingsError)) throw cause;
    throw new UsageError(cause.message, { cause });
  }
}

function contextOf(pairs: readonly string[]): Readonly<Record<string, string>> {
  const entries = pairs.map((pair): [string, string] => {
    const [key = '', ...value] = pair.split('=');
    if (contextKeys.includes(key) && value.length > 0) return [key, value.join('=')];
    throw new UsageError(
      `-c ${pair} is nothing that the platform takes: -c <key>=<value> with ${contextKeys.join(', ')}.`,
    );
  });
  return Object.fromEntries(entries);
}
