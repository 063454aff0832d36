import { GetAccountSettingsCommand } from '@aws-sdk/client-lambda';
import { GetParameterCommand } from '@aws-sdk/client-ssm';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import {
  loadConfig,
  NODE_REGION_CONFIG_FILE_OPTIONS,
  NODE_REGION_CONFIG_OPTIONS,
} from '@smithy/core/config';
import * as z from 'zod';
import { AccountId } from '../../../functions/core/ids.ts';
import { assertDeployable } from '../../../lib/config/regions.ts';
import { SettingsError } from '../../../lib/config/settings-error.ts';
import type { Place } from '../aws/place.ts';
import { createRequestHandler } from '../aws/request-handler.ts';
import {
  type Answer,
  asked,
  askedFor,
  good,
  missing,
  note,
  type Question,
} from '../report/line.ts';

/** The region that the CDK would deploy to, but for the one that it chooses when nobody names any. */
export async function regionOf(configured: string | undefined): Promise<string | undefined> {
  const ofProfile = loadConfig(
    { ...NODE_REGION_CONFIG_OPTIONS, default: process.env.AWS_DEFAULT_REGION ?? '' },
    NODE_REGION_CONFIG_FILE_OPTIONS,
  );
  return configured || (await ofProfile()) || undefined;
}

export function judgeRegion(region: string | undefined, given: string): Answer {
  if (!region) {
    return missing(
      'none: neither the settings nor the credentials name one',
      `Set "region" in roundsman.config.json, or: npm run deploy -- ${given} -c region=eu-central-1`,
    );
  }
  try {
    assertDeployable(region);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return missing(region, error.message);
  }
  return good(`${region}, of the partition aws, which every account has`);
}

export interface Identity {
  readonly accountId: string;
  readonly arn: string;
}

const CallerIdentity = z.object({ Account: AccountId, Arn: z.string() });

/** Who the credentials are. */
export async function whoAsks(region: string): Promise<Identity> {
  const sts = new STSClient({ region, requestHandler: createRequestHandler() });
  const sending = sts.send(new GetCallerIdentityCommand({})).then((it) => CallerIdentity.parse(it));
  const { Account, Arn } = await asked('sts:GetCallerIdentity', sending);
  return { accountId: Account, arn: Arn };
}

export function judgeIdentity({ accountId, arn }: Identity): Answer {
  const [, partition] = arn.split(':');
  if (partition !== 'aws') {
    return missing(
      `${arn}, of the partition ${partition}`,
      'Use an account of the partition aws: Roundsman has never run in another one',
    );
  }
  const seen = `account ${accountId} as ${arn}`;
  return arn.endsWith(':root')
    ? note(seen, 'Use a role: --policy prints what the doctor needs')
    : good(seen);
}

/** What the templates ask for, by their rule CheckBootstrapVersion. */
const leastBootstrap = 6;

export const bootstrap = ({ aws, accountId, region }: Place): Question<string | undefined> => ({
  id: 'bootstrap',
  question: 'CDK bootstrap',
  async ask() {
    const Name = '/cdk-bootstrap/hnb659fds/version';
    const sending = aws.ssm.send(new GetParameterCommand({ Name }));
    const found = await askedFor('ssm:GetParameter', sending, ['ParameterNotFound']);
    return found?.Parameter?.Value;
  },
  judge: (version) => judgeBootstrap(version, `aws://${accountId}/${region}`),
});

export function judgeBootstrap(version: string | undefined, environment: string): Answer {
  const mend = `npx cdk bootstrap ${environment}`;
  if (version === undefined) return missing('the account is not bootstrapped in this region', mend);
  if (Number(version) >= leastBootstrap) return good(`version ${version}`);
  return missing(`version ${version}, and the stacks need ${leastBootstrap}`, mend);
}

export interface Concurrency {
  readonly all: number | undefined;
  /** What functions without a reservation of their own share. */
  readonly unreserved: number | undefined;
}

export const concurrency = ({ aws, region }: Place): Question<Concurrency> => ({
  id: 'lambda-concurrency',
  question: 'Lambda: concurrent executions',
  async ask() {
    const sending = aws.lambda.send(new GetAccountSettingsCommand({}));
    const { AccountLimit } = await asked('lambda:GetAccountSettings', sending);
    return {
      all: AccountLimit?.ConcurrentExecutions,
      unreserved: AccountLimit?.UnreservedConcurrentExecutions,
    };
  },
  judge: (facts) => judgeConcurrency(facts, region),
});

/** Two runs of five shards and the API beside them; fewer lose shards: run-plan.ts. */
const leastConcurrency = 100;
/** AWS's default for accounts that are not new. */
const goodConcurrency = 1000;

/** https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html: new accounts have less. */
export function judgeConcurrency({ all, unreserved }: Concurrency, region: string): Answer {
  if (all === undefined || unreserved === undefined) {
    return missing('AWS answered without the number', 'Look at the Lambda console: Dashboard');
  }
  const seen = `${all}, of which ${unreserved} are not reserved`;
  if (unreserved >= goodConcurrency) return good(seen);
  const mend = `aws service-quotas request-service-quota-increase --region ${region} --service-code lambda --quota-code L-B99A9384 --desired-value ${goodConcurrency}`;
  if (unreserved < leastConcurrency) {
    return missing(`${seen}: two tenants' executions fill that, and shards are lost`, mend);
  }
  return note(`${seen}; ${goodConcurrency} are recommended`, mend);
}
