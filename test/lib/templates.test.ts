import { Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../lib/app.ts';
import { ofType, synthesised } from './synthesised.ts';

/** What holds data, and what becomes of it in a stage that protects data. */
const whenProtected: Readonly<Record<string, 'Retain' | 'RetainExceptOnCreate'>> = {
  // Their own protection would make the roll-back of a creation fail.
  'AWS::DynamoDB::Table': 'Retain',
  'AWS::Cognito::UserPool': 'Retain',
  'AWS::S3::Bucket': 'RetainExceptOnCreate',
  'AWS::KMS::Key': 'RetainExceptOnCreate',
  'AWS::Logs::LogGroup': 'RetainExceptOnCreate',
  'AWS::Scheduler::ScheduleGroup': 'RetainExceptOnCreate',
};

const holdingData: readonly string[] = [
  'data/AuditTable6B25623D',
  'data/EvidenceAccessLogs6F1E67A5',
  'data/EvidenceBucketC67FF768',
  'data/Key961B73FD',
  'data/TenantTable422B767F',
  'data/UsersPoolBFC35D3B',
  'data/UsersPoolClient39A19381',
  'run/FailuresKey0EED6E70',
  'run/SchedulesGroupD276B6F4',
  'web/SiteBucket978D4AEB',
];

describe.each(synthesised)('%s', (_, stage) => {
  const { config, resources } = stage;
  const functions = ofType(stage, 'AWS::Lambda::Function');

  it('fits into what CloudFormation accepts', () => {
    for (const [name, text] of Object.entries(stage.templates)) {
      expect(text.length, name).toBeLessThan(1_000_000);
      expect(Object.keys(JSON.parse(text).Resources).length, name).toBeLessThanOrEqual(500);
    }
  });

  it.each([
    ['AWS::IAM::Role', 'RoleName', 64],
    ['AWS::Lambda::Function', 'FunctionName', 64],
    ['AWS::Lambda::Function', 'Description', 256],
    ['AWS::StepFunctions::StateMachine', 'StateMachineName', 80],
    ['AWS::Scheduler::ScheduleGroup', 'Name', 64],
    ['AWS::Logs::LogGroup', 'LogGroupName', 512],
    ['AWS::CloudWatch::Alarm', 'AlarmName', 255],
    ['AWS::CloudWatch::Alarm', 'AlarmDescription', 1024],
    ['AWS::SNS::Topic', 'DisplayName', 100],
    ['AWS::CloudWatch::Dashboard', 'DashboardName', 255],
  ])('%s: %s has at most %i characters', (type, property, most) => {
    const texts = ofType(stage, type).flatMap(({ Properties }) => Properties[property] ?? []);

    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) expect(text.length, text).toBeLessThanOrEqual(most);
  });

  describe('a function', () => {
    it.each(functions.map((of) => [of.Properties.FunctionName, of] as const))(
      '%s runs as all of ours do',
      (name, { Properties }) => {
        expect(Properties).toMatchObject({
          Runtime: 'nodejs24.x',
          Architectures: ['arm64'],
          Handler: 'index.handler',
          TracingConfig: { Mode: 'Active' },
          Environment: { Variables: { AWS_SDK_UA_APP_ID: name } },
        });
        // The SDK leaves longer ones out: https://docs.aws.amazon.com/sdkref/latest/guide/feature-appid.html
        expect(name.length).toBeLessThanOrEqual(50);
        expect(Properties).not.toHaveProperty('ReservedConcurrentExecutions');
        expect(JSON.stringify(Properties.Environment.Variables).length).toBeLessThan(4_096);
      },
    );

    it('has a role of its own', () => {
      const roles = functions.map(({ Properties }) => Properties.Role);

      expect(new Set(roles).size).toBe(roles.length);
    });

    it('writes to a log group of its own', () => {
      const groups = functions.map(({ Properties }) => Properties.LoggingConfig.LogGroup);

      expect(new Set(groups).size).toBe(groups.length);
    });

    it('keeps the events that it failed on, if it is invoked by events', () => {
      const targets = ofType(stage, 'AWS::Events::Rule').flatMap(
        ({ Properties }) => Properties.Targets,
      );
      const invoked = functions.filter(({ path }) =>
        targets.some(({ Arn }) => Arn === `<${path}>`),
      );

      expect(invoked).not.toEqual([]);
      for (const { Properties } of invoked) {
        const cure = `${Properties.FunctionName} needs deadLetterQueue: docs/adding-an-event.md`;
        expect(Properties.DeadLetterConfig?.TargetArn, cure).toMatch(/^</);
      }
      for (const { DeadLetterConfig } of targets) expect(DeadLetterConfig.Arn).toMatch(/^</);
    });
  });

  it('keeps logs as long as the stage says', () => {
    for (const { Properties } of ofType(stage, 'AWS::Logs::LogGroup')) {
      expect(Properties.RetentionInDays).toBe(config.logRetentionDays);
    }
  });

  it('can bring every table back to any second, and encrypts it with a key of ours', () => {
    for (const { Properties } of ofType(stage, 'AWS::DynamoDB::Table')) {
      expect(Properties).toMatchObject({
        BillingMode: 'PAY_PER_REQUEST',
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        SSESpecification: {
          SSEEnabled: true,
          SSEType: 'KMS',
          KMSMasterKeyId: expect.stringMatching(/^</),
        },
        DeletionProtectionEnabled: config.protectsData,
      });
    }
  });

  it('has the single table with its indexes, its stream and its time to live', () => {
    const keys = (partition: string, sort: string) => [
      { AttributeName: partition, KeyType: 'HASH' },
      { AttributeName: sort, KeyType: 'RANGE' },
    ];
    const [table] = ofType(stage, 'AWS::DynamoDB::Table');

    expect(table?.Properties).toMatchObject({
      KeySchema: keys('PK', 'SK'),
      GlobalSecondaryIndexes: [
        { IndexName: 'GSI1', KeySchema: keys('GSI1PK', 'GSI1SK') },
        { IndexName: 'GSI2', KeySchema: keys('GSI2PK', 'GSI2SK') },
      ],
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
    });
  });

  it('lets nobody change or delete what stands in the audit table', () => {
    const [, audit] = ofType(stage, 'AWS::DynamoDB::Table');

    expect(audit?.Properties.ResourcePolicy.PolicyDocument.Statement).toMatchObject([
      {
        Effect: 'Deny',
        Principal: { AWS: '*' },
        Action: expect.arrayContaining(['dynamodb:UpdateItem', 'dynamodb:DeleteItem']),
      },
    ]);
  });

  it('keeps buckets private, encrypted and behind TLS', () => {
    const policies = ofType(stage, 'AWS::S3::BucketPolicy');
    for (const { path, Properties } of ofType(stage, 'AWS::S3::Bucket')) {
      const policy = policies.find((of) => of.Properties.Bucket === `<${path}>`);
      expect(Object.values(Properties.PublicAccessBlockConfiguration)).toEqual([
        true,
        true,
        true,
        true,
      ]);
      expect(Properties.BucketEncryption).toBeDefined();
      expect(policy?.Properties.PolicyDocument.Statement).toContainEqual(
        expect.objectContaining({
          Effect: 'Deny',
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        }),
      );
    }
  });

  it('rotates its keys', () => {
    for (const { Properties } of ofType(stage, 'AWS::KMS::Key')) {
      expect(Properties.EnableKeyRotation).toBe(true);
    }
  });

  it(`${config.protectsData ? 'keeps' : 'gives up'} data when its stack goes`, () => {
    for (const [type, policy] of Object.entries(whenProtected)) {
      for (const { path, DeletionPolicy } of ofType(stage, type)) {
        expect(DeletionPolicy, path).toBe(config.protectsData ? policy : 'Delete');
      }
    }
  });

  it(`${config.emptiesBuckets ? 'empties' : 'leaves'} its buckets when it is destroyed`, () => {
    const emptied = resources.filter(({ Type }) => Type === 'Custom::S3AutoDeleteObjects');

    // CloudFormation deletes no bucket that holds anything.
    const buckets = ofType(stage, 'AWS::S3::Bucket').map(({ path }) => `<${path}>`);
    expect(emptied.map(({ Properties }) => Properties.BucketName)).toEqual(
      config.emptiesBuckets ? buckets : [],
    );
  });

  it('keeps nothing else, so that it can be destroyed and deployed again', () => {
    const kept = resources.filter(
      ({ Type, DeletionPolicy }) =>
        DeletionPolicy?.startsWith('Retain') &&
        !(Type in whenProtected) &&
        Type !== 'AWS::Lambda::Version', // it goes with its function
    );

    expect(kept.map(({ path }) => path)).toEqual([]);
  });

  it('keeps nothing under a fixed name of a deployment that was rolled back', () => {
    const named = resources.filter(
      ({ Properties = {}, DeletionPolicy }) =>
        DeletionPolicy === 'Retain' &&
        Object.entries(Properties).some(
          // Two user pools may have the same name.
          ([key, value]) =>
            /Name$/.test(key) && key !== 'UserPoolName' && /^(\/|roundsman)/.test(`${value}`),
        ),
    );

    expect(named.map(({ path }) => path)).toEqual([]);
  });

  it('names what holds data as the releases before did: another logical id is another resource', () => {
    const held = resources
      .filter(({ Type }) => Type in whenProtected && Type !== 'AWS::Logs::LogGroup')
      .concat(ofType(stage, 'AWS::Cognito::UserPoolClient'))
      .map(({ path }) => path.replace(`roundsman-${config.name}-`, ''));

    expect(held.sort()).toEqual(holdingData);
  });

  it('names no partition: every ARN follows the region', () => {
    for (const [name, text] of Object.entries(stage.templates)) {
      expect(text.match(/"[^"]*arn:aws[^"]*"/g) ?? [], name).toEqual([]);
    }
  });
});

it('refuses to synthesise what cdk-nag objects to', () => {
  const app = createApp({
    context: { stage: 'dev', 'aws:cdk:bundling-stacks': [] },
    builtinCloudFormationValidation: false,
  });
  new Bucket(new Stack(app, 'Planted'), 'WithoutAccessLogs');

  expect(() => app.synth()).toThrow('AwsSolutions-S1');
});
