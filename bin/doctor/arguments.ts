import * as z from 'zod';
import { AccountId } from '../../functions/core/ids.ts';
import type { StageConfig } from '../../lib/config/stage.ts';
import { parseCommandLine } from '../operator/command-line.ts';
import { readStage } from '../operator/stage-options.ts';
import { UsageError } from '../operator/usage-error.ts';
import type { TrialOptions } from './trial/context.ts';

export interface Options extends TrialOptions {
  readonly config: StageConfig;
  /** `-c stage=prod …`, as it was given. */
  readonly given: string;
  readonly deployed: boolean;
  /** Where the dashboard answers. @default the one of the web stack */
  readonly siteUrl?: string | undefined;
  readonly json: boolean;
}

const specs = {
  context: { type: 'string', short: 'c', multiple: true },
  deployed: { type: 'boolean' },
  account: { type: 'string' },
  'account-profile': { type: 'string' },
  email: { type: 'string' },
  wait: { type: 'string' },
  'api-url': { type: 'string' },
  'site-url': { type: 'string' },
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
  'site-url': z.url({ protocol: /^https?$/ }).optional(),
});

/** Reads the command line and the operator's settings. Throws a UsageError that says what is wrong. */
export function readOptions(
  args: readonly string[],
): Options | 'help' | { readonly policyOf: string } {
  const { values } = parseCommandLine({ args: [...args], options: specs });
  if (values.help) return 'help';
  const { config, given } = readStage(values.context ?? []);
  if (values.policy) return { policyOf: config.name };
  const read = Given.safeParse(values);
  if (!read.success) throw new UsageError(z.prettifyError(read.error));
  const { account, 'account-profile': accountProfile, email, wait } = read.data;
  const { 'api-url': apiUrl, 'site-url': siteUrl } = read.data;
  const ofTrial = account ?? accountProfile ?? email ?? apiUrl ?? siteUrl ?? values.wait;
  if (!values.deployed && ofTrial) {
    throw new UsageError(
      '--account, --account-profile, --email, --wait, --api-url and --site-url are for a trial: add --deployed.',
    );
  }
  if (accountProfile && !account) {
    throw new UsageError('--account-profile goes with --account <12 digits>.');
  }
  return {
    config,
    given,
    deployed: values.deployed === true,
    account,
    accountProfile,
    email,
    waitMinutes: wait,
    apiUrl,
    siteUrl,
    json: values.json === true,
  };
}
