import {
  loadConfig,
  NODE_REGION_CONFIG_FILE_OPTIONS,
  NODE_REGION_CONFIG_OPTIONS,
} from '@smithy/core/config';
import type { AwsCredentialIdentityProvider } from '@smithy/types';
import * as z from 'zod';
import { regionsOf } from '../../../functions/core/accounts/regions.ts';
import { AuthenticationError, AwsCallError, ServiceError } from '../../../functions/core/errors.ts';
import { AccountId, type Partition, partitions } from '../../../functions/core/ids.ts';
import { partitionByName } from '../../../functions/core/partition.ts';
import type { AwsCaller } from '../../../functions/core/scan/aws-caller.ts';
import { type CallerOptions, createCaller } from '../../../functions/platform/calls/caller.ts';
import { createRequestHandler } from '../../../functions/platform/calls/request-handler.ts';
import { createRetryRule } from '../../../functions/platform/calls/retry.ts';
import { stsClient } from '../../../functions/platform/entry/caller-identity.ts';
import { readRegions } from '../../../functions/platform/entry/regions.ts';
import { modelClients } from '../../../functions/platform/models/model-clients.ts';
import type { ChosenRegions, Connection, ConnectOptions } from '../command-line/connection.ts';
import { CommandError, exitCodes } from '../command-line/exit.ts';
import { chooseCredentials, reasonOf, withoutCredentials } from './credentials.ts';
import { useProfile } from './profile.ts';
import { proxiesOf } from './proxy.ts';
import { chooseRegions, onlyPartitions, refuseOtherPartition } from './regions.ts';

/** Finds out who the caller's own credentials are, and in which regions to look. */
export async function connect({
  profile,
  regions,
  pace,
  isStrict,
}: ConnectOptions): Promise<Connection> {
  const proxies = proxiesOf(process.env, process.versions.node);
  const retry = createRetryRule({ strict: isStrict });
  const http = () => createRequestHandler(retry, { proxies });
  const profiles = await useProfile(profile);
  const signIn = http();
  const credentials = await chooseCredentials(profiles, process.env, { requestHandler: signIn });
  await resolve(credentials);
  const options = { credentials, retry, ownSessionPolicy: false };
  const places = regions ?? [await configuredRegion()];
  const partition = partitionToAsk(places);
  const identity = await whoAmI({ ...options, requestHandler: http() }, partition);
  const caller = createCaller({
    ...options,
    ...identity,
    pace,
    clients: modelClients,
    requestHandler: http(),
  });
  const chosen = await regionsToScan(caller, regions, identity.partition, places);
  return {
    ...identity,
    ...chosen,
    aws: caller,
    usage: () => {
      const { calls, repeats, slowed } = caller.usage();
      return {
        calls: Object.values(calls).reduce((sum, count) => sum + count, 0),
        repeats,
        slowed,
      };
    },
    close() {
      caller.close();
      signIn.destroy();
    },
  };
}

/** So that "no credentials" is told apart from "credentials that AWS refuses". */
async function resolve(credentials: AwsCredentialIdentityProvider): Promise<void> {
  try {
    await credentials();
  } catch (thrown) {
    throw withoutCredentials(reasonOf(thrown), { cause: thrown });
  }
}

/** The region of the environment or the profile. */
const configuredRegion = () =>
  loadConfig(
    { ...NODE_REGION_CONFIG_OPTIONS, default: process.env.AWS_DEFAULT_REGION ?? 'us-east-1' },
    NODE_REGION_CONFIG_FILE_OPTIONS,
  )();

/** Only where to ask who we are; what is scanned follows from the answer. */
function partitionToAsk([region = '']: readonly string[]): Partition {
  refuseOtherPartition(region);
  return partitionByName(region);
}

const OwnPartition = z.enum(partitions);
const Identity = z.object({
  Account: AccountId,
  Arn: z.templateLiteral(['arn:', OwnPartition, ':', z.string()]),
});
const OtherIdentity = z.object({
  Arn: z.templateLiteral(['arn:aws-', z.string(), ':', z.string()]),
});

async function whoAmI(
  options: Pick<CallerOptions, 'credentials' | 'retry' | 'requestHandler'>,
  partition: Partition,
) {
  const request = { api: 'sts', operation: 'GetCallerIdentity', region: 'global', input: {} };
  const caller = createCaller({
    ...options,
    partition,
    accountId: 'unknown',
    clients: { sts: stsClient },
  });
  try {
    const answer = await caller.call(request).catch(explain);
    const parsed = Identity.safeParse(answer);
    const other = OtherIdentity.safeParse(answer);
    if (!parsed.success && other.success) {
      const [, name] = other.data.Arn.split(':');
      throw new CommandError(
        exitCodes.notAssessed,
        onlyPartitions(`These credentials are of ${name}`),
      );
    }
    if (!parsed.success) {
      throw new ServiceError(
        `GetCallerIdentity answered something unknown: ${z.prettifyError(parsed.error)}`,
        { service: request.api, operation: request.operation, region: request.region },
        { cause: parsed.error },
      );
    }
    const { Account, Arn } = parsed.data;
    return { accountId: Account, arn: Arn, partition: OwnPartition.parse(Arn.split(':')[1]) };
  } finally {
    caller.close();
  }
}

/** To another partition, keys are none: nothing in AWS's answer says that it may be no more than that. */
function explain(thrown: unknown): never {
  if (!(thrown instanceof AuthenticationError)) throw thrown;
  const { message, context } = thrown;
  if (context.awsCode !== 'InvalidClientTokenId') throw thrown;
  const why = onlyPartitions(message.replace(/\.$/, ''));
  throw new AuthenticationError(why, context, { cause: thrown });
}

/** Which regions the account has enabled is asked, never assumed. @param places Where to ask */
async function regionsToScan(
  caller: AwsCaller,
  asked: readonly string[] | undefined,
  partition: Partition,
  places: readonly string[],
): Promise<ChosenRegions & { readonly regionsError?: AwsCallError }> {
  try {
    // A name that is none would lead nowhere, and not to the answer that says so.
    const known = places.filter((region) => regionsOf(partition).includes(region));
    return chooseRegions(await readRegions(caller, known), asked);
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
