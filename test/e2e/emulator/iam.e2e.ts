import { CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import {
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { DescribeInstancesCommand, EC2Client } from '@aws-sdk/client-ec2';
import {
  AttachRolePolicyCommand,
  CreateAccessKeyCommand,
  CreatePolicyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  type EvaluationResult,
  IAMClient,
  ListRolesCommand,
  PutRolePermissionsBoundaryCommand,
  PutRolePolicyCommand,
  SimulatePrincipalPolicyCommand,
  type SimulatePrincipalPolicyCommandInput,
} from '@aws-sdk/client-iam';
import { KMSClient, ListKeysCommand } from '@aws-sdk/client-kms';
import { LambdaClient, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import {
  GetObjectCommand,
  ListBucketsCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import {
  AssumeRoleCommand,
  type AssumeRoleCommandInput,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Credentials } from '../../../local/emulator/control/control.ts';
import { as, emulators, until } from '../support/aws.ts';
import { policy, putStack, role } from '../support/stack.ts';

const customer = '222222222222';
const tenantTag = `\${aws:PrincipalTag/tenantId}`;
let outputs: Record<string, string>;
let platform: Credentials;

/** Assumes a role as the platform's function would. */
async function assume(
  RoleArn: string,
  more: Partial<AssumeRoleCommandInput> = {},
): Promise<Credentials> {
  const answer = await new STSClient(as(platform)).send(
    new AssumeRoleCommand({ RoleArn, RoleSessionName: 'shard', ...more }),
  );
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = answer.Credentials ?? {};
  return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
}

const checks = (name = 'checks') => `arn:aws:iam::${customer}:role/${name}`;
const allow = (Action: string | readonly string[], Resource: unknown = '*', more: object = {}) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...more,
});

beforeAll(async () => {
  await emulators.resetSamples();
  const tenantKeys = {
    'ForAllValues:StringLike': {
      'dynamodb:LeadingKeys': [`T#${tenantTag}`, `T#${tenantTag}#*`],
    },
    Null: { 'dynamodb:LeadingKeys': 'false' },
  };
  outputs = await putStack('iam', {
    Table: {
      Type: 'AWS::DynamoDB::Table',
      Properties: {
        KeySchema: [{ AttributeName: 'PK', KeyType: 'HASH' }],
        AttributeDefinitions: [{ AttributeName: 'PK', AttributeType: 'S' }],
        BillingMode: 'PAY_PER_REQUEST',
      },
    },
    Bucket: { Type: 'AWS::S3::Bucket' },
    Platform: role('lambda.amazonaws.com', allow(['sts:AssumeRole', 'sts:TagSession'])),
    Data: {
      Type: 'AWS::IAM::Role',
      Properties: {
        RoleName: 'data',
        AssumeRolePolicyDocument: policy({
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111111111111:root' },
          Action: ['sts:AssumeRole', 'sts:TagSession'],
          Condition: {
            ArnEquals: { 'aws:PrincipalArn': { 'Fn::GetAtt': ['Platform', 'Arn'] } },
            Null: { 'aws:RequestTag/tenantId': 'false' },
          },
        }),
        Policies: [
          {
            PolicyName: 'tenant',
            PolicyDocument: policy(
              allow(
                ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:Scan'],
                { 'Fn::GetAtt': ['Table', 'Arn'] },
                { Condition: tenantKeys },
              ),
              allow(['s3:GetObject', 's3:PutObject'], {
                'Fn::Join': ['', ['arn:aws:s3:::', { Ref: 'Bucket' }, `/${tenantTag}/*`]],
              }),
            ),
          },
        ],
      },
    },
  });
  platform = await emulators.roleCredentials(outputs.PlatformArn ?? '', 'lambda.amazonaws.com');

  const iam = new IAMClient(as(emulators.root(customer)));
  const trust = policy({
    Effect: 'Allow',
    Principal: { AWS: 'arn:aws:iam::111111111111:root' },
    Action: 'sts:AssumeRole',
    Condition: {
      StringEquals: { 'sts:ExternalId': 'the external id' },
      ArnEquals: { 'aws:PrincipalArn': outputs.PlatformArn },
    },
  });
  await iam.send(
    new CreateRoleCommand({ RoleName: 'checks', AssumeRolePolicyDocument: JSON.stringify(trust) }),
  );
  await iam.send(
    new PutRolePolicyCommand({
      RoleName: 'checks',
      PolicyName: 'read',
      PolicyDocument: JSON.stringify(
        policy(allow(['s3:ListAllMyBuckets', 's3:GetObject']), {
          Effect: 'Deny',
          Action: 's3:GetObject',
          Resource: '*',
        }),
      ),
    }),
  );
});

describe('AssumeRole into a customer account', () => {
  const ExternalId = 'the external id';

  it('needs the external id, the trusted principal and an existing role, and tells them not apart', async () => {
    const refusal = (name: string) =>
      `is not authorized to perform: sts:AssumeRole on resource: ${checks(name)}`;

    await expect(assume(checks())).rejects.toMatchObject({
      name: 'AccessDenied',
      message: expect.stringContaining(refusal('checks')),
    });
    await expect(assume(checks(), { ExternalId: 'another' })).rejects.toThrow(refusal('checks'));
    await expect(assume(checks('missing'), { ExternalId })).rejects.toThrow(refusal('missing'));
    const stranger = await assume('arn:aws:iam::111111111111:role/data', {
      Tags: [{ Key: 'tenantId', Value: 't' }],
    });
    const asStranger = new STSClient(as(stranger)).send(
      new AssumeRoleCommand({ RoleArn: checks(), RoleSessionName: 'shard', ExternalId }),
    );
    await expect(asStranger).rejects.toThrow(refusal('checks'));
  });

  it('gives a session of that account', async () => {
    const session = await assume(checks(), { ExternalId });

    const identity = await new STSClient(as(session)).send(new GetCallerIdentityCommand({}));

    expect(identity).toMatchObject({
      Account: customer,
      Arn: `arn:aws:sts::${customer}:assumed-role/checks/shard`,
    });
  });

  it('is narrowed by a session policy, and says so', async () => {
    const session = await assume(checks(), {
      ExternalId,
      Policy: JSON.stringify(policy(allow('ec2:Describe*'))),
    });

    await expect(new S3Client(as(session)).send(new ListBucketsCommand({}))).rejects.toThrow(
      'because no session policy allows the s3:ListAllMyBuckets action',
    );
    await expect(assume(checks(), { ExternalId, Policy: `"${'x'.repeat(2047)}"` })).rejects.toThrow(
      '2048',
    );
  });

  it('says how full the packed policy is, and takes none that is too full, as STS does', async () => {
    const base = JSON.stringify(policy(allow('ec2:Describe*')));
    const size = async (characters?: number) => {
      const longer = `ec2:${'D'.repeat((characters ?? base.length) - base.length)}`;
      const { PackedPolicySize } = await new STSClient(as(platform)).send(
        new AssumeRoleCommand({
          RoleArn: checks(),
          RoleSessionName: 'shard',
          ExternalId,
          ...(characters !== undefined && { Policy: base.replace('ec2:', longer) }),
        }),
      );
      return PackedPolicySize;
    };

    expect(await size(800)).toBe(64);
    await expect(size(1_690)).rejects.toMatchObject({
      name: 'PackedPolicyTooLargeException',
      message: 'Packed policy consumes 134% of allotted space, please use smaller policy.',
    });
    expect(await size()).toBeUndefined();
  });

  it('knows neither an unknown key nor a root account that assumes a role', async () => {
    const unknown = { accessKeyId: 'ASIAUNKNOWN', secretAccessKey: 'x', sessionToken: 'y' };

    await expect(new S3Client(as(unknown)).send(new ListBucketsCommand({}))).rejects.toMatchObject({
      name: 'InvalidAccessKeyId',
    });
    await expect(new KMSClient(as(unknown)).send(new ListKeysCommand({}))).rejects.toMatchObject({
      name: 'UnrecognizedClientException',
    });
    await expect(
      new EC2Client(as(unknown)).send(new DescribeInstancesCommand({})),
    ).rejects.toMatchObject({ name: 'AuthFailure' });
    const root = new STSClient(as()).send(
      new AssumeRoleCommand({ RoleArn: checks(), RoleSessionName: 'root', ExternalId }),
    );
    await expect(root).rejects.toThrow('Roles may not be assumed by root accounts.');
  });
});

type DeniedCall = readonly [string, () => Promise<unknown>, string, string, string?];

describe('a denied call in a customer account', () => {
  let session: Credentials;
  beforeAll(async () => {
    session = await assume(checks(), { ExternalId: 'the external id' });
  });

  it.each([
    [
      's3 (rest-xml)',
      () => new S3Client(as(session)).send(new GetObjectCommand({ Bucket: 'b', Key: 'k' })),
      'AccessDenied',
      's3:GetObject',
      'with an explicit deny in an identity-based policy',
    ],
    [
      'iam (query)',
      () => new IAMClient(as(session)).send(new ListRolesCommand({})),
      'AccessDenied',
      'iam:ListRoles',
    ],
    [
      'ec2',
      () => new EC2Client(as(session)).send(new DescribeInstancesCommand({})),
      'UnauthorizedOperation',
      'ec2:DescribeInstances',
    ],
    [
      'kms (json)',
      () => new KMSClient(as(session)).send(new ListKeysCommand({})),
      'AccessDeniedException',
      'kms:ListKeys',
    ],
    [
      'lambda (rest-json)',
      () => new LambdaClient(as(session)).send(new ListFunctionsCommand({})),
      'AccessDeniedException',
      'lambda:ListFunctions',
    ],
    [
      'cloudwatch (cbor)',
      () => new CloudWatchClient(as(session)).send(new DescribeAlarmsCommand({})),
      'AccessDenied',
      'cloudwatch:DescribeAlarms',
    ],
  ] satisfies readonly DeniedCall[])(
    'says so in the protocol of %s',
    async (_, call, name, action, reason: string = `because no identity-based policy allows the ${action} action`) => {
      await expect(call()).rejects.toMatchObject({
        name,
        message: expect.stringContaining(
          `assumed-role/checks/shard is not authorized to perform: ${action}`,
        ),
      });
      await expect(call()).rejects.toThrow(reason);
    },
  );

  it('does not concern what the role allows', async () => {
    await expect(new S3Client(as(session)).send(new ListBucketsCommand({}))).resolves.toBeDefined();
  });
});

describe("a session with the tenant's tag", () => {
  const item = (tenant: string) => ({ PK: { S: `T#${tenant}` } });
  let dynamodb: DynamoDBClient;
  let s3: S3Client;
  beforeAll(async () => {
    const tagged = await assume('arn:aws:iam::111111111111:role/data', {
      Tags: [{ Key: 'tenantId', Value: 'one' }],
    });
    dynamodb = new DynamoDBClient(as(tagged));
    s3 = new S3Client(as(tagged));
  });

  it('cannot be had without the tag', async () => {
    await expect(assume('arn:aws:iam::111111111111:role/data')).rejects.toThrow('sts:AssumeRole');
  });

  it("reaches its own keys and no other tenant's", async () => {
    const TableName = outputs.Table;
    const denied = { name: 'AccessDeniedException' };

    await dynamodb.send(new PutItemCommand({ TableName, Item: item('one') }));
    await dynamodb.send(new GetItemCommand({ TableName, Key: item('one#EX#1') }));
    await expect(
      dynamodb.send(new GetItemCommand({ TableName, Key: item('two') })),
    ).rejects.toMatchObject(denied);
    await expect(
      dynamodb.send(new PutItemCommand({ TableName, Item: item('one2') })),
    ).rejects.toMatchObject(denied);
    await expect(dynamodb.send(new ScanCommand({ TableName }))).rejects.toMatchObject(denied);
    const query = (tenant: string) =>
      dynamodb.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: '#pk = :pk',
          ExpressionAttributeNames: { '#pk': 'PK' },
          ExpressionAttributeValues: { ':pk': { S: `T#${tenant}` } },
        }),
      );
    await expect(query('one')).resolves.toMatchObject({ Count: 1 });
    await expect(query('two')).rejects.toMatchObject(denied);
    const both = ['one', 'two'].map((tenant) => ({ Put: { TableName, Item: item(tenant) } }));
    await expect(
      dynamodb.send(new TransactWriteItemsCommand({ TransactItems: both })),
    ).rejects.toMatchObject(denied);
  });

  it('reaches objects under its own prefix only', async () => {
    const Bucket = outputs.Bucket;

    await s3.send(new PutObjectCommand({ Bucket, Key: 'one/a', Body: 'x' }));
    await expect(
      s3.send(new PutObjectCommand({ Bucket, Key: 'two/a', Body: 'x' })),
    ).rejects.toMatchObject({ name: 'AccessDenied' });
  });
});

describe('access keys of a user', () => {
  it('may do what the policies of the user allow', async () => {
    const iam = new IAMClient(as(emulators.root(customer)));
    await iam.send(new CreateUserCommand({ UserName: 'robot' }));
    const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName: 'robot' }));
    const keys = {
      accessKeyId: AccessKey?.AccessKeyId ?? '',
      secretAccessKey: AccessKey?.SecretAccessKey ?? '',
    };

    const identity = await new STSClient(as(keys)).send(new GetCallerIdentityCommand({}));
    const list = new S3Client(as(keys)).send(new ListBucketsCommand({}));

    expect(identity.Arn).toBe(`arn:aws:iam::${customer}:user/robot`);
    await expect(list).rejects.toMatchObject({ name: 'AccessDenied' });
  });
});

describe('SimulatePrincipalPolicy in a customer account', () => {
  const simulated = `arn:aws:iam::${customer}:role/simulated`;
  const iam = () => new IAMClient(as(emulators.root(customer)));
  const simulate = (
    ActionNames: readonly string[],
    more: Partial<SimulatePrincipalPolicyCommandInput> = {},
    client = iam(),
  ) =>
    client.send(
      new SimulatePrincipalPolicyCommand({
        PolicySourceArn: simulated,
        ActionNames: [...ActionNames],
        ...more,
      }),
    );
  const decisionOf = ({ EvalActionName, EvalDecision }: EvaluationResult) =>
    `${EvalActionName} ${EvalDecision}`;

  beforeAll(async () => {
    const trust = policy({
      Effect: 'Allow',
      Principal: { Service: 'lambda.amazonaws.com' },
      Action: 'sts:AssumeRole',
    });
    await iam().send(
      new CreateRoleCommand({
        RoleName: 'simulated',
        AssumeRolePolicyDocument: JSON.stringify(trust),
      }),
    );
    const inEurope = {
      Condition: { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } },
    };
    const inline = policy(
      allow(['s3:*', 'iam:SimulatePrincipalPolicy']),
      allow('ec2:DescribeVolumes', '*', inEurope),
      { Effect: 'Deny', Action: 's3:GetObject', Resource: '*' },
    );
    await iam().send(
      new PutRolePolicyCommand({
        RoleName: 'simulated',
        PolicyName: 'inline',
        PolicyDocument: JSON.stringify(inline),
      }),
    );
    const { Policy } = await iam().send(
      new CreatePolicyCommand({
        PolicyName: 'queues',
        PolicyDocument: JSON.stringify(policy(allow('sqs:List*'))),
      }),
    );
    await iam().send(
      new AttachRolePolicyCommand({ RoleName: 'simulated', PolicyArn: Policy?.Arn }),
    );
  });

  it('says of each action what the policies of the role say, and which', async () => {
    const { EvaluationResults = [], IsTruncated } = await simulate([
      's3:ListAllMyBuckets',
      's3:GetObject',
      'sqs:ListQueues',
      'kms:ListKeys',
    ]);

    expect(IsTruncated).toBe(false);
    expect(EvaluationResults.map(decisionOf)).toEqual([
      's3:ListAllMyBuckets allowed',
      's3:GetObject explicitDeny',
      'sqs:ListQueues allowed',
      'kms:ListKeys implicitDeny',
    ]);
    expect(EvaluationResults.map(({ MatchedStatements }) => MatchedStatements)).toEqual([
      [{ SourcePolicyId: 'inline', SourcePolicyType: 'role' }],
      [{ SourcePolicyId: 'inline', SourcePolicyType: 'role' }],
      [{ SourcePolicyId: 'queues', SourcePolicyType: 'user-managed' }],
      [],
    ]);
  });

  it('answers in pages', async () => {
    const actions = ['s3:ListAllMyBuckets', 'sqs:ListQueues', 'kms:ListKeys'];

    const first = await simulate(actions, { MaxItems: 2 });
    const second = await simulate(actions, { MaxItems: 2, Marker: first.Marker });

    expect([first.IsTruncated, second.IsTruncated, second.Marker]).toEqual([
      true,
      false,
      undefined,
    ]);
    const results = [...(first.EvaluationResults ?? []), ...(second.EvaluationResults ?? [])];
    expect(results.map(({ EvalActionName }) => EvalActionName)).toEqual(actions);
  });

  it('says which condition keys it was not told, and takes them when it is', async () => {
    const inRegion = (region: string) => ({
      ContextEntries: [
        {
          ContextKeyName: 'aws:requestedregion',
          ContextKeyType: 'string' as const,
          ContextKeyValues: [region],
        },
      ],
    });

    const [untold] = (await simulate(['ec2:DescribeVolumes'])).EvaluationResults ?? [];
    const [told] =
      (await simulate(['ec2:DescribeVolumes'], inRegion('eu-west-1'))).EvaluationResults ?? [];
    const [elsewhere] =
      (await simulate(['ec2:DescribeVolumes'], inRegion('us-east-1'))).EvaluationResults ?? [];

    expect(untold).toMatchObject({
      EvalDecision: 'implicitDeny',
      MissingContextValues: ['aws:RequestedRegion'],
    });
    expect(told).toMatchObject({ EvalDecision: 'allowed', MissingContextValues: [] });
    expect(elsewhere?.EvalDecision).toBe('implicitDeny');
  });

  it('is permitted by policies itself, on the role that is judged', async () => {
    const session = await emulators.roleCredentials(simulated, 'lambda.amazonaws.com');
    const asRole = new IAMClient(as(session));
    const stranger = new IAMClient(as(await assume(checks(), { ExternalId: 'the external id' })));

    const { EvaluationResults = [] } = await simulate(['s3:ListAllMyBuckets'], {}, asRole);

    expect(EvaluationResults.map(decisionOf)).toEqual(['s3:ListAllMyBuckets allowed']);
    await expect(simulate(['s3:ListAllMyBuckets'], {}, stranger)).rejects.toThrow(
      `iam:SimulatePrincipalPolicy on resource: ${simulated}`,
    );
  });

  it('knows no role that is not there', async () => {
    const PolicySourceArn = `arn:aws:iam::${customer}:role/missing`;

    await expect(simulate(['s3:GetObject'], { PolicySourceArn })).rejects.toMatchObject({
      name: 'NoSuchEntityException',
    });
  });

  it('honours a permissions boundary, as do real calls', async () => {
    const { Policy } = await iam().send(
      new CreatePolicyCommand({
        PolicyName: 'boundary',
        PolicyDocument: JSON.stringify(policy(allow(['sqs:*', 'iam:*']))),
      }),
    );
    await iam().send(
      new PutRolePermissionsBoundaryCommand({
        RoleName: 'simulated',
        PermissionsBoundary: Policy?.Arn,
      }),
    );

    const { EvaluationResults = [] } = await simulate(['s3:ListAllMyBuckets', 'sqs:ListQueues']);

    expect(EvaluationResults.map(decisionOf)).toEqual([
      's3:ListAllMyBuckets implicitDeny',
      'sqs:ListQueues allowed',
    ]);
    expect(
      EvaluationResults.map(
        ({ PermissionsBoundaryDecisionDetail }) =>
          PermissionsBoundaryDecisionDetail?.AllowedByPermissionsBoundary,
      ),
    ).toEqual([false, true]);
    const session = await emulators.roleCredentials(simulated, 'lambda.amazonaws.com');
    await expect(new S3Client(as(session)).send(new ListBucketsCommand({}))).rejects.toThrow(
      'because no permissions boundary allows the s3:ListAllMyBuckets action',
    );
  });
});

describe('what the router tells a test', () => {
  it('who asked what, where', async () => {
    const session = await assume(checks(), { ExternalId: 'the external id' });

    await new S3Client({ ...as(session), userAgentAppId: 'the-function' }).send(
      new ListBucketsCommand({}),
    );

    const recorded = await emulators.recorded();
    expect(recorded.filter(({ app }) => app === 'the-function')).toEqual([
      {
        app: 'the-function',
        roleArn: checks(),
        account: customer,
        region: 'us-east-1',
        action: 's3:ListAllMyBuckets',
        resource: '*',
        allowed: true,
        count: 1,
      },
    ]);
  });

  it('nothing but an injected fault, as often as wanted', async () => {
    const s3 = new S3Client(as(await assume(checks(), { ExternalId: 'the external id' })));
    const slowDown = { code: 'SlowDown', message: 'Please reduce your request rate.', status: 503 };
    await emulators.inject({ account: customer, action: 's3:List*', times: 1, ...slowDown });

    await expect(s3.send(new ListBucketsCommand({}))).rejects.toMatchObject({ name: 'SlowDown' });
    await expect(s3.send(new ListBucketsCommand({}))).resolves.toBeDefined();
  });

  it('what stands still, until it is let go', async () => {
    const s3 = new S3Client(as(await assume(checks(), { ExternalId: 'the external id' })));
    const hold = await emulators.hold({ account: customer, action: 's3:List*', caller: '*/shard' });
    let isAnswered = false;
    const answer = s3.send(new ListBucketsCommand({})).then(() => {
      isAnswered = true;
    });

    await until('the call is held', async () => (await hold.count()) || undefined);
    expect(isAnswered).toBe(false);
    await hold.release();
    await answer;
  });
});
