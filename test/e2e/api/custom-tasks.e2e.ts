import { beforeAll, describe, expect, it } from 'vitest';
import { AccountId } from '../../../functions/core/ids.ts';
import { placeIn } from '../../../local/samples/places/place.ts';
import { plantServices } from '../../../local/samples/plant.ts';
import { volumesEncrypted } from '../../support/custom/definitions.ts';
import { type Call, expectStatus, type Person, signUp } from '../support/api.ts';
import { emulators, until } from '../support/aws.ts';
import { createTenant, join, type TestTenant } from '../support/tenants.ts';

let tenant: TestTenant;
let ann: Person;

beforeAll(async () => {
  [tenant, ann] = await Promise.all([
    createTenant('custom', { regions: ['us-east-1'] }),
    signUp('ann'),
  ]);
  await join(tenant, ann, 'admin');
  const accountId = AccountId.parse(tenant.accountId);
  const place = placeIn(emulators, { accountId, region: 'us-east-1', home: true });
  await plantServices(place, 'healthy');
  await plantServices(place, 'faulty');
});

const ask = (status: number, method: string, path: string, more: Partial<Call> = {}) =>
  expectStatus(status, { method, path, by: ann, tenant: tenant.tenantId, ...more });

const service = ({ taskId }: { taskId: string }) => `custom-${taskId.toLowerCase()}`;

async function run(taskId: string) {
  const { executionId } = await ask(202, 'POST', `/tasks/${taskId}/execute`);
  return until(
    'the execution has ended',
    async () => {
      const found = await ask(200, 'GET', `/executions/${executionId}`);
      return found.status === 'running' || found.status === 'starting' ? undefined : found;
    },
    90,
  );
}

interface Shown {
  readonly checkId: string;
  readonly service: string;
  readonly status: string;
  readonly title: string;
  readonly assessment: object;
}

/** All findings, or those of one service. */
async function findings(of = ''): Promise<readonly Shown[]> {
  const found: Shown[] = [];
  let cursor = '';
  do {
    const query = `status=pass,fail,error&limit=100${of}${cursor}`;
    const page = await ask(200, 'GET', `/findings?${query}`);
    found.push(...page.items);
    cursor = page.cursor === undefined ? '' : `&cursor=${encodeURIComponent(page.cursor)}`;
  } while (cursor !== '');
  return found;
}

const findingsOf = (task: { taskId: string }) => findings(`&service=${service(task)}`);

const check = (key: string, call: object, items: string, id: string, fails: string) => ({
  key,
  title: `${key} is as it should be`,
  severity: 'low',
  call,
  items,
  id,
  fails,
  message: `{${id}} is not as it should be.`,
});

/** Checks of each protocol that AWS speaks, paged and not, with calls for each item of another call. */
const everywhere = [
  check(
    'json-sqs',
    { service: 'sqs', operation: 'ListQueues' },
    'QueueUrls',
    '@',
    "!starts_with(@, 'http')",
  ),
  check(
    'json-dynamodb',
    {
      service: 'dynamodb',
      operation: 'DescribeTable',
      forEach: {
        service: 'dynamodb',
        operation: 'ListTables',
        items: 'TableNames',
        set: { TableName: '@' },
      },
    },
    '[Table]',
    'TableArn',
    "TableStatus != 'ACTIVE'",
  ),
  check(
    'json-kms',
    {
      service: 'kms',
      operation: 'DescribeKey',
      forEach: {
        service: 'kms',
        operation: 'ListKeys',
        items: 'Keys',
        id: 'KeyId',
        set: { KeyId: 'KeyId' },
      },
    },
    '[KeyMetadata]',
    'Arn',
    'Enabled == `false`',
  ),
  check(
    'json-logs',
    { service: 'logs', operation: 'DescribeLogGroups' },
    'logGroups',
    'arn',
    'retentionInDays == `null`',
  ),
  check(
    'json-secrets',
    { service: 'secretsmanager', operation: 'ListSecrets' },
    'SecretList',
    'ARN',
    'RotationEnabled != `true`',
  ),
  check(
    'json-ecs',
    { service: 'ecs', operation: 'ListClusters' },
    'clusterArns',
    '@',
    "!contains(@, 'cluster')",
  ),
  check(
    'query-sns',
    { service: 'sns', operation: 'ListTopics' },
    'Topics',
    'TopicArn',
    "!starts_with(TopicArn, 'arn')",
  ),
  check(
    'query-iam',
    { service: 'iam', operation: 'ListPolicies' },
    'Policies[:5]',
    'Arn',
    'IsAttachable == `false`',
  ),
  check(
    'query-rds',
    { service: 'rds', operation: 'DescribeDBInstances' },
    'DBInstances',
    'DBInstanceArn',
    'StorageEncrypted != `true`',
  ),
  check(
    'query-cloudformation',
    { service: 'cloudformation', operation: 'DescribeStacks' },
    'Stacks',
    'StackId',
    "ends_with(StackStatus, 'FAILED')",
  ),
  check(
    'ec2-volumes',
    { service: 'ec2', operation: 'DescribeVolumes' },
    'Volumes',
    'VolumeId',
    'Encrypted == `false`',
  ),
  check(
    'restjson-lambda',
    { service: 'lambda', operation: 'ListFunctions' },
    'Functions',
    'FunctionArn',
    "Runtime == 'nodejs16.x'",
  ),
  check(
    'restxml-s3',
    { service: 's3', operation: 'ListBuckets', regions: 'one' },
    'Buckets',
    'Name',
    "starts_with(Name, '-')",
  ),
  check(
    'restxml-route53',
    { service: 'route53', operation: 'ListHostedZones' },
    'HostedZones',
    'Id',
    'Config.PrivateZone == `true`',
  ),
];

describe('a task with checks of its own', () => {
  it('judges what services of all protocols answer, and takes its findings with it', async () => {
    const task = await ask(201, 'POST', '/tasks', {
      body: { name: 'Of our own', type: 'custom', custom: { checks: everywhere } },
    });

    const execution = await run(task.taskId);

    const found = await findingsOf(task);
    const judged = found.filter(({ status }) => status === 'pass' || status === 'fail');
    const keys = judged.map(({ checkId }) => checkId.slice(service(task).length + 1));
    expect(found.filter(({ status }) => status === 'error')).toEqual([]);
    expect(execution).toMatchObject({ type: 'custom', status: 'passed' });
    expect([...new Set(keys)].sort()).toEqual(everywhere.map(({ key }) => key).sort());
    expect(found[0]?.title).toMatch(/ is as it should be$/);

    await ask(204, 'DELETE', `/tasks/${task.taskId}`);

    await until('its findings are gone', async () => {
      const left = (await findings()).filter((one) => one.service === service(task));
      return left.length === 0 || undefined;
    });
    await ask(400, 'GET', `/findings?service=${service(task)}`);
  });

  it('whose expressions cannot be evaluated ends in a Fail state, and says which', async () => {
    const bomb = `${Array.from({ length: 40 }, () => '[@,@]').join(' | ')} | to_string(@)`;
    const custom = {
      checks: [
        { ...volumesEncrypted, key: 'null', fails: 'Iops' },
        { ...volumesEncrypted, key: 'bomb', fails: bomb },
      ],
    };
    const task = await ask(201, 'POST', '/tasks', {
      body: { name: 'Wrong', type: 'custom', custom },
    });

    const execution = await run(task.taskId);

    const found = await findingsOf(task);
    expect(execution).toMatchObject({ status: 'failed', result: { category: 'limit' } });
    expect(new Set(found.map(({ status }) => status))).toEqual(new Set(['error']));
    expect(found.map(({ assessment }) => assessment)).toContainEqual(
      expect.objectContaining({ category: 'service', code: 'ExpressionFailed' }),
    );
    expect(found.map(({ assessment }) => assessment)).toContainEqual(
      expect.objectContaining({ category: 'limit', code: 'ExpressionExceeded' }),
    );
  });

  it('is refused for what it must not do, at its line', async () => {
    const customYaml = [
      'checks:',
      '  - key: secrets',
      '    title: Secrets are long',
      '    severity: low',
      '    call: { service: secretsmanager, operation: GetSecretValue }',
      '    items: "[@]"',
      '    id: ARN',
      '    fails: "length(SecretString) < `8`"',
      '    message: "{Name} is short."',
      '',
    ].join('\n');

    const { faults } = await ask(400, 'POST', '/tasks', {
      body: { name: 'Secrets', type: 'custom', customYaml },
    });

    expect(faults).toEqual([
      {
        where: 'body.customYaml.checks.0.call.operation',
        what: 'secretsmanager:GetSecretValue reads data, and Roundsman reads configuration alone.',
        line: 5,
        column: 38,
      },
    ]);
  });
});
