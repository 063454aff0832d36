import { parseArgs } from 'node:util';
import * as z from 'zod';
import { AccountId } from '../../functions/core/tenancy/tenancy.ts';
import { readSettings } from '../../lib/config/settings-file.ts';
import type { StageConfig } from '../../lib/config/stage.ts';
import { stageConfig } from '../../lib/config/stages.ts';

/** What the doctor was called with cannot be used. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface Options {
  readonly config: StageConfig;
  /** `-c stage=prod …`, as it was given. */
  readonly given: string;
  readonly deployed: boolean;
  readonly account?: AccountId | undefined;
  readonly accountProfile?: string | undefined;
  readonly email?: string | undefined;
  readonly waitMinutes: number;
  readonly apiUrl?: string | undefined;
  readonly json: boolean;
}

/** What the CDK app takes with `-c`. */
const contextKeys = ['stage', 'mailFrom', 'alarmEmail', 'region', 'registration', 'config'];

const specs = {
  context: { type: 'string', short: 'c', multiple: true },
  deployed: { type: 'boolean' },
  account: { type: 'string' },
  'account-profile': { type: 'string' },
  email: { type: 'string' },
  wait: { type: 'string' },
  'api-url': { type: 'string' },
  json: { type: 'boolean' },
  policy: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const Given = z.object({
  account: AccountId.optional(),
  'account-profile': z.string().min(1).optional(),
  email: z.email().optional(),
  wait: z.coerce.number().positive().max(60).default(10),
  'api-url': z.url({ protocol: /^https?$/ }).optional(),
});

/** Reads the command line and the operator's settings. Throws a UsageError that says what is wrong. */
export function readOptions(
  args: readonly string[],
): Options | 'help' | { readonly policyOf: string } {
  const values = parsed(args);
  if (values.help) return 'help';
  const context = contextOf(values.context ?? []);
  const config = configOf(context);
  if (values.policy) return { policyOf: config.name };
  const read = Given.safeParse(values);
  if (!read.success) throw new UsageError(z.prettifyError(read.error));
  const { account, 'account-profile': accountProfile, email, wait, 'api-url': apiUrl } = read.data;
  if (!values.deployed && (account ?? accountProfile ?? email ?? apiUrl ?? values.wait)) {
    throw new UsageError(
      '--account, --account-profile, --email, --wait and --api-url are for a trial: add --deployed.',
    );
  }
  if (accountProfile && !account) {
    throw new UsageError('--account-profile goes with --account <12 digits>.');
  }
  return {
    config,
    given: Object.entries(context)
      .map(([key, value]) => `-c ${key}=${value}`)
      .join(' '),
    deployed: values.deployed === true,
    account,
    accountProfile,
    email,
    waitMinutes: wait,
    apiUrl,
    json: values.json === true,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: specs }).values;
  } catch (cause) {
    throw new UsageError((cause as Error).message, { cause });
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

function configOf({ stage, config, ...context }: Readonly<Record<string, string>>): StageConfig {
  try {
    return stageConfig(stage, context, readSettings(config));
  } catch (cause) {
    // Both say what is wrong and how to say it right.
    throw new UsageError((cause as Error).message, { cause });
  }
}
