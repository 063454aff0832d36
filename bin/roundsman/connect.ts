import { fromNodeProviderChain } from '@aws-sdk/credential-providers';
import {
  loadConfig,
  NODE_REGION_CONFIG_FILE_OPTIONS,
  NODE_REGION_CONFIG_OPTIONS,
} from '@smithy/core/config';
import * as z from 'zod';
import { clients } from '../../functions/checks/clients.generated.ts';
import type { AwsCaller } from '../../functions/core/aws-caller.ts';
import { AwsCallError, ServiceError } from '../../functions/core/errors.ts';
import { AccountId, type Partition } from '../../functions/core/tenancy/tenancy.ts';
import { bindClient } from '../../functions/platform/aws-client.ts';
import { type CallerOptions, createCaller } from '../../functions/platform/caller.ts';
import { readRegions } from '../../functions/platform/regions.ts';
import { createRetryRule } from '../../functions/platform/retry.ts';
import type { Connection, ConnectOptions } from './connection.ts';
import { CommandError, exitCodes } from './exit.ts';
import { useProfile } from './profile.ts';
import { type ChosenRegions, chooseRegions } from './regions.ts';

/** Finds out who the caller's own credentials are, and in which regions to look. */
export async function connect({ profile, regions, isStrict }: ConnectOptions): Promise<Connection> {
  await useProfile(profile);
  const credentials = fromNodeProviderChain({ logger: quiet });
  await resolve(credentials);
  const options = {
    credentials,
    retry: createRetryRule({ strict: isStrict }),
    ownSessionPolicy: false,
  };
  const identity = await whoAmI(options, await partitionToAsk(regions));
  const caller = createCaller({ ...options, ...identity, clients });
  const chosen = await regionsOf(caller, regions);
  return {
    ...identity,
    ...chosen,
    aws: caller,
    usage: () => {
      const { calls, repeats } = caller.usage();
      return { calls: Object.values(calls).reduce((sum, count) => sum + count, 0), repeats };
    },
    close: () => caller.close(),
  };
}

type Credentials = ReturnType<typeof fromNodeProviderChain>;

/** So that "no credentials" is told apart from "credentials that AWS refuses". */
async function resolve(credentials: Credentials): Promise<void> {
  try {
    await credentials();
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    throw new CommandError(
      exitCodes.notAssessed,
      `No AWS credentials: ${reason}\n` +
        'Sign in (aws sso login, aws configure), choose a --profile, or set AWS_ACCESS_KEY_ID.',
      { cause: thrown },
    );
  }
}

/** The SDK warns about sources of credentials it passes over; the scan names whom it runs as. */
const quiet = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** Only where to ask who we are; what is scanned follows from the answer. */
async function partitionToAsk(regions: readonly string[] | undefined): Promise<Partition> {
  const configured = loadConfig(
    { ...NODE_REGION_CONFIG_OPTIONS, default: process.env.AWS_DEFAULT_REGION ?? 'us-east-1' },
    NODE_REGION_CONFIG_FILE_OPTIONS,
  );
  const region = regions?.[0] ?? (await configured());
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

const sts = async () => {
  const { GetCallerIdentityCommand, STSClient } = await import('@aws-sdk/client-sts');
  return bindClient({
    connect: (config) => new STSClient(config),
    lists: {},
    calls: { GetCallerIdentity: GetCallerIdentityCommand },
  });
};

const Identity = z.object({
  Account: AccountId,
  Arn: z.templateLiteral(['arn:', z.enum(['aws', 'aws-cn', 'aws-us-gov']), ':', z.string()]),
});

async function whoAmI(options: Pick<CallerOptions, 'credentials' | 'retry'>, partition: Partition) {
  const request = { api: 'sts', operation: 'GetCallerIdentity', region: 'global', input: {} };
  const caller = createCaller({ ...options, partition, accountId: 'unknown', clients: { sts } });
  try {
    const parsed = Identity.safeParse(await caller.call(request));
    if (!parsed.success) {
      throw new ServiceError(
        `GetCallerIdentity answered something unknown: ${z.prettifyError(parsed.error)}`,
        { service: request.api, operation: request.operation, region: request.region },
        { cause: parsed.error },
      );
    }
    const { Account, Arn } = parsed.data;
    // The schema admits no other partition.
    return { accountId: Account, arn: Arn, partition: Arn.split(':')[1] as Partition };
  } finally {
    caller.close();
  }
}

/** Which regions the account has enabled is asked, never assumed. */
async function regionsOf(
  caller: AwsCaller,
  asked: readonly string[] | undefined,
): Promise<ChosenRegions & { readonly regionsError?: AwsCallError }> {
  try {
    return chooseRegions(await readRegions(caller), asked);
  } catch (thrown) {
    if (!(thrown instanceof AwsCallError) || thrown.category === 'authentication') throw thrown;
    if (asked) return { regions: [...new Set(asked)], disabledRegions: [], regionsError: thrown };
    throw new CommandError(
      exitCodes.notAssessed,
      `Which regions the account has enabled could not be read (ec2:DescribeRegions): ${thrown.message}\n` +
        'Permit it, or name the regions: --regions us-east-1,eu-west-1.',
      { cause: thrown },
    );
  }
}
