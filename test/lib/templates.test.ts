import { Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { describe, expect, it } from 'vitest';
import { metricNamespace, metrics } from '../../functions/core/metrics.ts';
import { createApp } from '../../lib/app.ts';
import { ofType, synthesised } from './synthesised.ts';

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

      expect(invoked.map(({ Properties }) => Properties.FunctionName)).toEqual([
        `roundsman-${config.name}-execution-ended`,
        `roundsman-${config.name}-watchdog`,
      ]);
      for (const { Properties } of invoked)
        expect(Properties.DeadLetterConfig.TargetArn).toMatch(/^</);
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
    const stateful = /^AWS::(DynamoDB::Table|S3::Bucket|KMS::Key|Logs::LogGroup)$/;
    const policies = resources
      .filter(({ Type }) => stateful.test(Type))
      .map(({ DeletionPolicy }) => DeletionPolicy);

    expect(new Set(policies)).toEqual(new Set([config.protectsData ? 'Retain' : 'Delete']));
  });

  describe('an alarm', () => {
    const alarms = ofType(stage, 'AWS::CloudWatch::Alarm').map(
      (of) => [of.Properties.AlarmName, of.Properties] as const,
    );
    const emitters = functions.map(({ Properties }) => Properties.FunctionName);

    it.each(alarms)('%s waits for something that is sent', (_name, alarm) => {
      if (alarm.Namespace.startsWith('AWS/')) return;
      const own = metrics[alarm.MetricName as keyof typeof metrics];
      const { Value } = alarm.Dimensions.find(({ Name }: { Name: string }) => Name === 'function');
      expect(alarm.Namespace).toBe(metricNamespace);
      expect(Value).toBe(`roundsman-${config.name}-${own.emitter}`);
      expect(emitters).toContain(Value);
    });

    it.each(alarms)('%s is told to the failure topic', (_name, alarm) => {
      const [topic] = ofType(stage, 'AWS::SNS::Topic');

      expect(alarm.AlarmActions).toEqual([`<${topic?.path}>`]);
    });

    it('watches every dead-letter queue', () => {
      const watched = alarms
        .filter(([, { Namespace }]) => Namespace === 'AWS/SQS')
        .map(([, { Dimensions }]) => Dimensions[0].Value);
      const queues = ofType(stage, 'AWS::SQS::Queue').map(({ path }) => `<${path}.QueueName>`);

      expect(watched.sort()).toEqual(queues.sort());
    });

    it('never splits a metric by tenant', () => {
      expect(JSON.stringify(alarms)).not.toMatch(/tenantId|accountId/i);
    });
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
