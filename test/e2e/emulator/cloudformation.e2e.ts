import { CloudFormationClient, DeleteChangeSetCommand } from '@aws-sdk/client-cloudformation';
import {
  CognitoIdentityProviderClient,
  ListUserPoolsCommand,
  ListUsersCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  PutItemCommand,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import { GetRolePolicyCommand, IAMClient } from '@aws-sdk/client-iam';
import { KMSClient, ListResourceTagsCommand } from '@aws-sdk/client-kms';
import {
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetPublicAccessBlockCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { GetQueueAttributesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { beforeAll, describe, expect, it } from 'vitest';
import { as, emulators } from '../support/aws.ts';
import { policy, putStack, role, updateStack } from '../support/stack.ts';

const dynamodb = new DynamoDBClient(as());
const s3 = new S3Client(as());
const sqs = new SQSClient(as());
const iam = new IAMClient(as());
const kms = new KMSClient(as());
const secrets = new SecretsManagerClient(as());
const cognito = new CognitoIdentityProviderClient(as());

const arn = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const key = (AttributeName: string, KeyType = 'HASH') => ({ AttributeName, KeyType });

const resources = {
  Key: { Type: 'AWS::KMS::Key', Properties: { KeyPolicy: policy() } },
  Table: {
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      KeySchema: [key('PK')],
      AttributeDefinitions: [{ AttributeName: 'PK', AttributeType: 'S' }],
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: arn('Key') },
    },
  },
  Bucket: {
    Type: 'AWS::S3::Bucket',
    Properties: {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          {
            BucketKeyEnabled: true,
            ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: arn('Key') },
          },
        ],
      },
      PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
      LifecycleConfiguration: {
        Rules: [{ Id: 'old', Status: 'Enabled', NoncurrentVersionExpirationInDays: 30 }],
      },
    },
  },
  DeadLetters: { Type: 'AWS::SQS::Queue' },
  Queue: {
    Type: 'AWS::SQS::Queue',
    Properties: {
      RedrivePolicy: { deadLetterTargetArn: arn('DeadLetters'), maxReceiveCount: 3 },
      VisibilityTimeout: 30,
    },
  },
  Role: role('lambda.amazonaws.com'),
  RolePolicy: {
    Type: 'AWS::IAM::Policy',
    Properties: {
      PolicyName: 'beside',
      Roles: [{ Ref: 'Role' }],
      PolicyDocument: policy({ Effect: 'Allow', Action: 'sqs:SendMessage', Resource: '*' }),
    },
  },
  Pool: { Type: 'AWS::Cognito::UserPool', Properties: { UserPoolName: 'people' } },
  Client: {
    Type: 'AWS::Cognito::UserPoolClient',
    Properties: {
      UserPoolId: { Ref: 'Pool' },
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
    },
  },
  Api: {
    Type: 'AWS::ApiGatewayV2::Api',
    Properties: {
      Name: 'api',
      ProtocolType: 'HTTP',
      CorsConfiguration: { AllowOrigins: ['http://localhost:5173'], AllowMethods: ['GET'] },
    },
  },
};

type Changes = { readonly [Id in keyof typeof resources]?: object };

function changed(changes: Changes) {
  const merged = Object.entries(resources).map(([id, resource]) => {
    const before = 'Properties' in resource ? resource.Properties : {};
    const Properties = { ...before, ...changes[id as keyof Changes] };
    return [id, { ...resource, Properties }];
  });
  return Object.fromEntries(merged) as typeof resources;
}

let outputs: Record<string, string>;

beforeAll(async () => {
  outputs = await putStack('cloudformation', resources);
});

describe('the emulated CloudFormation', () => {
  it('sets TTL, recovery and encryption of a table', async () => {
    const TableName = outputs.Table;

    const { Table } = await dynamodb.send(new DescribeTableCommand({ TableName }));
    const ttl = await dynamodb.send(new DescribeTimeToLiveCommand({ TableName }));
    const backups = await dynamodb.send(new DescribeContinuousBackupsCommand({ TableName }));

    expect(Table?.SSEDescription).toMatchObject({
      Status: 'ENABLED',
      KMSMasterKeyArn: outputs.KeyArn,
    });
    expect(ttl.TimeToLiveDescription).toEqual({
      AttributeName: 'expiresAt',
      TimeToLiveStatus: 'ENABLED',
    });
    const recovery = backups.ContinuousBackupsDescription?.PointInTimeRecoveryDescription;
    expect(recovery?.PointInTimeRecoveryStatus).toBe('ENABLED');
  });

  it('sets encryption, public access block and lifecycle of a bucket', async () => {
    const Bucket = outputs.Bucket;

    const encryption = await s3.send(new GetBucketEncryptionCommand({ Bucket }));
    const block = await s3.send(new GetPublicAccessBlockCommand({ Bucket }));
    const lifecycle = await s3.send(new GetBucketLifecycleConfigurationCommand({ Bucket }));

    expect(encryption.ServerSideEncryptionConfiguration?.Rules?.[0]).toMatchObject({
      ApplyServerSideEncryptionByDefault: { KMSMasterKeyID: outputs.KeyArn },
      BucketKeyEnabled: true,
    });
    expect(block.PublicAccessBlockConfiguration).toMatchObject({ BlockPublicAcls: true });
    expect(lifecycle.Rules?.[0]).toMatchObject({
      ID: 'old',
      NoncurrentVersionExpiration: { NoncurrentDays: 30 },
    });
  });

  it('sets the dead-letter queue of a queue', async () => {
    const { Attributes } = await sqs.send(
      new GetQueueAttributesCommand({ QueueUrl: outputs.Queue, AttributeNames: ['All'] }),
    );

    expect(JSON.parse(Attributes?.RedrivePolicy ?? '{}')).toEqual({
      deadLetterTargetArn: outputs.DeadLettersArn,
      maxReceiveCount: 3,
    });
  });

  it('gives a user pool its name, and a key the tags of its stack', async () => {
    const { UserPools = [] } = await cognito.send(new ListUserPoolsCommand({ MaxResults: 60 }));
    const { Tags } = await kms.send(new ListResourceTagsCommand({ KeyId: outputs.Key }));

    const named = UserPools.filter(({ Name }) => Name === 'people');
    expect(named.map(({ Id }) => Id)).toEqual([outputs.Pool]);
    expect(Tags).toEqual([{ TagKey: 'stage', TagValue: 'test' }]);
  });

  it('lets a browser of an allowed origin call an HTTP API', async () => {
    const response = await fetch(
      `${emulators.endpoint}/_aws/execute-api/${outputs.Api}/$default/x`,
      {
        method: 'OPTIONS',
        headers: { origin: 'http://localhost:5173', 'access-control-request-method': 'GET' },
      },
    );

    expect(response.headers.get('access-control-allow-origin')).toBe('http://localhost:5173');
  });

  it('keeps items, users, messages and ids over an update', async () => {
    const { Table, Pool, Client, Queue, Api, RoleArn } = outputs;
    await dynamodb.send(new PutItemCommand({ TableName: Table, Item: { PK: { S: 'kept' } } }));
    await cognito.send(
      new SignUpCommand({ ClientId: Client, Username: 'kept', Password: 'Passw0rd!' }),
    );
    await sqs.send(new SendMessageCommand({ QueueUrl: Queue, MessageBody: 'kept' }));
    const before = await dynamodb.send(new DescribeTableCommand({ TableName: Table }));

    const after = await updateStack(
      'cloudformation',
      changed({
        Table: {
          DeletionProtectionEnabled: true,
          AttributeDefinitions: [
            { AttributeName: 'PK', AttributeType: 'S' },
            { AttributeName: 'G', AttributeType: 'S' },
          ],
          GlobalSecondaryIndexes: [
            { IndexName: 'G', KeySchema: [key('G')], Projection: { ProjectionType: 'ALL' } },
          ],
        },
        Pool: { AutoVerifiedAttributes: ['email'] },
        Client: { AccessTokenValidity: 5, TokenValidityUnits: { AccessToken: 'minutes' } },
        Queue: { VisibilityTimeout: 60 },
        Role: { Description: 'changed' },
        Api: { Name: 'renamed' },
      }),
    );

    expect(after).toMatchObject({ Table, Pool, Client, Queue, Api, RoleArn });
    const items = await dynamodb.send(new ScanCommand({ TableName: Table }));
    expect(items.Items).toEqual([{ PK: { S: 'kept' } }]);
    const table = await dynamodb.send(new DescribeTableCommand({ TableName: Table }));
    expect(table.Table).toMatchObject({
      DeletionProtectionEnabled: true,
      GlobalSecondaryIndexes: [{ IndexName: 'G' }],
      LatestStreamArn: before.Table?.LatestStreamArn,
      TableId: before.Table?.TableId,
    });
    const { Users = [] } = await cognito.send(new ListUsersCommand({ UserPoolId: Pool }));
    expect(Users.map(({ Username }) => Username)).toEqual(['kept']);
    const { Attributes } = await sqs.send(
      new GetQueueAttributesCommand({ QueueUrl: Queue, AttributeNames: ['All'] }),
    );
    expect(Attributes).toMatchObject({ ApproximateNumberOfMessages: '1', VisibilityTimeout: '60' });
  });

  it('keeps what other resources gave a role when the role changes', async () => {
    const inline = await iam.send(
      new GetRolePolicyCommand({ RoleName: outputs.Role, PolicyName: 'beside' }),
    );

    expect(decodeURIComponent(inline.PolicyDocument ?? '')).toContain('sqs:SendMessage');
  });

  it('keeps what is retained of a creation that failed, and refuses its name to the next', async () => {
    const attempt = (stack: string, DeletionPolicy: string) =>
      putStack(stack, {
        Logs: {
          Type: 'AWS::Logs::LogGroup',
          DeletionPolicy,
          Properties: { LogGroupName: `/kept/${stack}` },
        },
        Group: {
          Type: 'AWS::Scheduler::ScheduleGroup',
          DeletionPolicy,
          Properties: { Name: stack },
        },
        Broken: { Type: 'AWS::Nothing::AtAll', DependsOn: ['Logs', 'Group'], Properties: {} },
      });

    await expect(attempt('retaining', 'Retain')).rejects.toThrow('Nothing::AtAll');
    await expect(attempt('retaining', 'Retain')).rejects.toThrow('already exists');
    await expect(attempt('excepting', 'RetainExceptOnCreate')).rejects.toThrow('Nothing::AtAll');
    await expect(attempt('excepting', 'RetainExceptOnCreate')).rejects.toThrow('Nothing::AtAll');
  });

  it('refuses scopes on a route that asks for no token, as API Gateway does', async () => {
    const api = { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'x', ProtocolType: 'HTTP' } };
    const route = (AuthorizationScopes?: readonly string[]) => ({
      Type: 'AWS::ApiGatewayV2::Route',
      Properties: { ApiId: { Ref: 'Api' }, RouteKey: 'GET /x', AuthorizationScopes },
    });

    await putStack('open-route', { Api: api, Route: route() });
    await expect(putStack('scoped-route', { Api: api, Route: route(['email']) })).rejects.toThrow(
      'Authorization Scopes are only valid',
    );
    await expect(updateStack('open-route', { Api: api, Route: route(['email']) })).rejects.toThrow(
      'Authorization Scopes are only valid',
    );
  });

  it('knows a secret by its ARN, makes up what was asked for, and keeps it over an update', async () => {
    const secretOf = (Description: string) => ({
      Secret: {
        Type: 'AWS::SecretsManager::Secret',
        Properties: {
          Description,
          GenerateSecretString: { PasswordLength: 64, ExcludePunctuation: true },
        },
      },
    });
    const read = (SecretId = '') => secrets.send(new GetSecretValueCommand({ SecretId }));

    const { Secret: arnOfSecret } = await putStack('secret', secretOf('before'));
    const before = await read(arnOfSecret);
    const after = await updateStack('secret', secretOf('after'));

    expect(arnOfSecret).toMatch(/^arn:aws:secretsmanager:/);
    expect(before.SecretString).toMatch(/^[A-Za-z0-9]{64}$/);
    expect(after.Secret).toBe(arnOfSecret);
    expect((await read(arnOfSecret)).SecretString).toBe(before.SecretString);
  });

  it('deletes a change set that is not there without complaint', async () => {
    const deleted = new CloudFormationClient(as()).send(
      new DeleteChangeSetCommand({ StackName: 'cloudformation', ChangeSetName: 'never-made' }),
    );

    await expect(deleted).resolves.toBeDefined();
  });

  it('puts everything back when an update fails, and deletes nothing', async () => {
    const broken = {
      ...changed({ Table: { DeletionProtectionEnabled: false } }),
      Broken: { Type: 'AWS::Nothing::AtAll', Properties: { After: arn('Table') } },
    };

    await expect(updateStack('cloudformation', broken)).rejects.toThrow('ROLLBACK_COMPLETE');

    const items = await dynamodb.send(new ScanCommand({ TableName: outputs.Table }));
    expect(items.Items).toEqual([{ PK: { S: 'kept' } }]);
    const { Users = [] } = await cognito.send(new ListUsersCommand({ UserPoolId: outputs.Pool }));
    expect(Users).toHaveLength(1);
  });
});

describe('an export', () => {
  const queue = { Queue: { Type: 'AWS::SQS::Queue' } };
  const exported = { Shared: { Value: { Ref: 'Queue' }, Export: { Name: 'producer:Shared' } } };
  const importing = (name: string) => ({
    Topic: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: name } },
  });

  it('stays as long as another stack imports it', async () => {
    await putStack('producer', queue, { exported });
    await putStack('consumer', {
      Topic: {
        Type: 'AWS::SNS::Topic',
        Properties: { DisplayName: { 'Fn::ImportValue': 'producer:Shared' } },
      },
    });

    await expect(updateStack('producer', queue)).rejects.toThrow(
      'Export producer:Shared cannot be deleted as it is in use by consumer',
    );
    await updateStack('producer', queue, exported);
    await updateStack('consumer', importing('nothing'));
    await updateStack('producer', queue);
  });
});
