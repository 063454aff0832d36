import { paginateDescribeLogGroups } from '@aws-sdk/client-cloudwatch-logs';
import { paginateListUserPools } from '@aws-sdk/client-cognito-identity-provider';
import { paginateListTables } from '@aws-sdk/client-dynamodb';
import { GetRoleCommand } from '@aws-sdk/client-iam';
import {
  DescribeKeyCommand,
  KeyState,
  ListResourceTagsCommand,
  paginateListKeys,
} from '@aws-sdk/client-kms';
import { paginateListBuckets } from '@aws-sdk/client-s3';
import { GetScheduleGroupCommand, paginateListSchedules } from '@aws-sdk/client-scheduler';
import { operatorRoleNames } from '../../../functions/core/accounts/role-template.ts';
import type { Place } from '../aws/place.ts';
import { asked, askedFor } from '../report/line.ts';

/** Something of the stage, by the name or id that CloudFormation knows it by. */
export interface Found {
  readonly id: string;
  /** What else is to be known of it. */
  readonly detail?: string;
}

const named = (id: string | undefined): readonly Found[] => (id === undefined ? [] : [{ id }]);

export async function findLogGroups({ aws, config }: Place): Promise<readonly Found[]> {
  const api = `/aws/vendedlogs/apis/roundsman-${config.name}`;
  const prefixes = ['/aws/lambda', '/aws/vendedlogs/states'].map(
    (kind) => `${kind}/roundsman-${config.name}-`,
  );
  const pages = await Promise.all(
    [...prefixes, api].map((logGroupNamePrefix) =>
      asked(
        'logs:DescribeLogGroups',
        Array.fromAsync(paginateDescribeLogGroups({ client: aws.logs }, { logGroupNamePrefix })),
      ),
    ),
  );
  return (
    pages
      .flat()
      .flatMap(({ logGroups = [] }) => logGroups)
      .flatMap(({ logGroupName }) => named(logGroupName))
      // A stage whose name merely begins alike is another one.
      .filter(({ id }) => id === api || !id.startsWith(api))
  );
}

export async function findScheduleGroup({ aws, config }: Place): Promise<readonly Found[]> {
  const Name = `roundsman-${config.name}`;
  const sending = aws.scheduler.send(new GetScheduleGroupCommand({ Name }));
  const group = await askedFor('scheduler:GetScheduleGroup', sending, [
    'ResourceNotFoundException',
  ]);
  if (!group) return [];
  const pages = await asked(
    'scheduler:ListSchedules',
    Array.fromAsync(paginateListSchedules({ client: aws.scheduler }, { GroupName: Name })),
  );
  const count = pages.flatMap(({ Schedules = [] }) => Schedules).length;
  return [{ id: Name, detail: `${count} schedules` }];
}

export async function findRoles({ aws, config }: Place): Promise<readonly Found[]> {
  const names = Object.values(operatorRoleNames(config.name));
  const found = await Promise.all(
    names.map((RoleName) =>
      askedFor('iam:GetRole', aws.iam.send(new GetRoleCommand({ RoleName })), [
        'NoSuchEntity',
        'NoSuchEntityException',
      ]),
    ),
  );
  return found.flatMap((answer) => named(answer?.Role?.RoleName));
}

export async function findTables({ aws, config }: Place): Promise<readonly Found[]> {
  const pages = await asked(
    'dynamodb:ListTables',
    Array.fromAsync(paginateListTables({ client: aws.dynamodb }, {})),
  );
  return pages
    .flatMap(({ TableNames = [] }) => TableNames)
    .filter((name) => name.startsWith(`roundsman-${config.name}-data-`))
    .filter((name) => name !== config.tenantTable)
    .map((id) => ({ id }));
}

export async function findUserPools({ aws, config }: Place): Promise<readonly Found[]> {
  const pages = await asked(
    'cognito-idp:ListUserPools',
    Array.fromAsync(paginateListUserPools({ client: aws.cognito }, { MaxResults: 60 })),
  );
  return pages
    .flatMap(({ UserPools = [] }) => UserPools)
    .filter(({ Name }) => Name === `roundsman-${config.name}`)
    .flatMap(({ Id }) => named(Id));
}

export async function findBuckets({ aws, config }: Place): Promise<readonly Found[]> {
  const Prefix = `roundsman-${config.name}-data-`;
  const pages = await asked(
    's3:ListAllMyBuckets',
    Array.fromAsync(paginateListBuckets({ client: aws.s3 }, { Prefix })),
  );
  return pages
    .flatMap(({ Buckets = [] }) => Buckets)
    .flatMap(({ Name }) => named(Name))
    .filter(({ id }) => id.startsWith(Prefix));
}

/**
 * The descriptions of the stacks' keys, which have no names: lib/stacks/data-stack.ts and
 * lib/constructs/run/failure-topic.ts.
 */
const descriptions = [
  "Encrypts tenants' data.",
  'Encrypts notices of failed executions and alarms.',
];

/** The keys of any stage, if they have lost the tag that says which. */
export async function findKeys({ aws, config }: Place): Promise<readonly Found[]> {
  const client = aws.kms;
  const pages = await asked('kms:ListKeys', Array.fromAsync(paginateListKeys({ client }, {})));
  const found: Found[] = [];
  // One after the other: an account may have many keys, and KMS counts the calls of all who ask.
  for (const { KeyId } of pages.flatMap(({ Keys = [] }) => Keys)) {
    const described = await asked(
      'kms:DescribeKey',
      client.send(new DescribeKeyCommand({ KeyId })),
    );
    const { Description = '', KeyState: state } = described.KeyMetadata ?? {};
    if (!descriptions.includes(Description) || state === KeyState.PendingDeletion) continue;
    const { Tags = [] } = await asked(
      'kms:ListResourceTags',
      client.send(new ListResourceTagsCommand({ KeyId })),
    );
    const stage = Tags.find(({ TagKey }) => TagKey === 'stage')?.TagValue;
    if (stage === config.name) found.push(...named(KeyId));
    else if (stage === undefined && KeyId)
      found.push({ id: KeyId, detail: 'no tag says of which stage' });
  }
  return found;
}
