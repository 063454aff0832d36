import { ListStacksCommand } from '@aws-sdk/client-cloudformation';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { DescribeRegionsCommand } from '@aws-sdk/client-ec2';
import { ListKeysCommand } from '@aws-sdk/client-kms';
import { GetAccountSettingsCommand } from '@aws-sdk/client-lambda';
import { ListBucketsCommand } from '@aws-sdk/client-s3';
import { createRetryRule } from '../../../functions/platform/calls/retry.ts';
import { errorCode } from '../../../functions/platform/calls/sdk-error.ts';
import { modelClients } from '../../../functions/platform/models/model-clients.ts';
import type { Action } from '../aws/permissions.ts';
import type { Clients, Place } from '../aws/place.ts';
import { createRequestHandler } from '../aws/request-handler.ts';
import { type Answer, asked, good, missing, type Question } from '../report/line.ts';
import { firstDifference } from './first-difference.ts';

/** One call, which the SDK's own client makes and ours, too. */
interface Compared {
  readonly api: string;
  readonly operation: string;
  readonly action: Action;
  readonly sdk: (aws: Clients) => Promise<object>;
}

/** One of each protocol. Each answers the account's own things, by which the two are compared. */
const comparedCalls: readonly Compared[] = [
  {
    api: 'cloudformation',
    operation: 'ListStacks',
    action: 'cloudformation:ListStacks',
    sdk: (aws) => aws.cloudFormation.send(new ListStacksCommand({})),
  },
  {
    api: 'dynamodb',
    operation: 'ListTables',
    action: 'dynamodb:ListTables',
    sdk: (aws) => aws.dynamodb.send(new ListTablesCommand({})),
  },
  {
    api: 'ec2',
    operation: 'DescribeRegions',
    action: 'ec2:DescribeRegions',
    sdk: (aws) => aws.ec2.send(new DescribeRegionsCommand({})),
  },
  {
    api: 'kms',
    operation: 'ListKeys',
    action: 'kms:ListKeys',
    sdk: (aws) => aws.kms.send(new ListKeysCommand({})),
  },
  {
    api: 'lambda',
    operation: 'GetAccountSettings',
    action: 'lambda:GetAccountSettings',
    sdk: (aws) => aws.lambda.send(new GetAccountSettingsCommand({})),
  },
  {
    api: 's3',
    operation: 'ListBuckets',
    action: 's3:ListAllMyBuckets',
    sdk: (aws) => aws.s3.send(new ListBucketsCommand({})),
  },
];

/**
 * What came of both. `equal`: they were read alike. `differs`: where they were not, at the second attempt, too.
 * `failed`: the SDK was answered, and our client was not.
 */
export type Comparison =
  | { readonly kind: 'equal' }
  | { readonly kind: 'differs'; readonly at: string }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string };

/**
 * Whether the clients by which tenants' accounts are asked, which are made from AWS's models
 * (docs/decisions/0047), read the answers of the real AWS as its SDK does.
 */
export const clientQuestions = (place: Place): readonly Question<Comparison>[] =>
  comparedCalls.map((call) => ({
    id: `client-${call.api}`,
    question: `Our client of ${call.api}`,
    ask: () => compare(place, call),
    judge: (comparison) => judgeComparison(comparison, call),
  }));

export function judgeComparison(
  comparison: Comparison,
  { api, operation }: Pick<Compared, 'api' | 'operation'>,
): Answer {
  const report = `Report it, with this line: findings of ${api} may rest on what was misread`;
  switch (comparison.kind) {
    case 'equal':
      return good(`reads ${operation} as the SDK of AWS does`);
    case 'differs':
      return missing(`${operation} is not read as by the SDK of AWS: ${comparison.at}`, report);
    case 'failed':
      return missing(
        `the SDK of AWS is answered, and ours is not: ${comparison.code}, ${comparison.message}`,
        report,
      );
  }
}

/** Asks both; twice if they differ, since something may have changed between the first two calls. */
async function compare(place: Place, call: Compared): Promise<Comparison> {
  const ask = await ownClient(place, call);
  async function once(): Promise<Comparison> {
    const theirs = await asked(call.action, call.sdk(place.aws));
    let ours: object;
    try {
      ours = await ask();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return { kind: 'failed', code: errorCode(error) ?? 'no code', message };
    }
    const at = firstDifference(theirs, ours);
    return at === undefined ? { kind: 'equal' } : { kind: 'differs', at };
  }
  const first = await once();
  return first.kind === 'differs' ? once() : first;
}

async function ownClient({ aws, region }: Place, { api, operation }: Compared) {
  const binding = await modelClients[api]?.();
  const Command = binding?.lists[operation]?.command;
  if (!binding || !Command) throw new Error(`There is no model of ${api} ${operation}.`);
  const client = binding.connect({
    region,
    // The SDK found them for its own clients.
    credentials: aws.s3.config.credentials,
    requestHandler: createRequestHandler(),
    retryStrategy: createRetryRule().strategy(),
  });
  // Every one of these calls may be made without an input.
  return () => client.send(new Command({} as never) as never);
}
