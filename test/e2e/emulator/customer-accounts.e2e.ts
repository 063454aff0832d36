import {
  CloudFormationClient,
  CreateStackCommand,
  DeleteStackCommand,
  DescribeStacksCommand,
} from '@aws-sdk/client-cloudformation';
import {
  CreateSnapshotCommand,
  CreateVolumeCommand,
  DescribeSnapshotsCommand,
  EC2Client,
  ModifySnapshotAttributeCommand,
} from '@aws-sdk/client-ec2';
import {
  AttachRolePolicyCommand,
  AttachUserPolicyCommand,
  CreatePolicyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  GenerateCredentialReportCommand,
  GetAccountSummaryCommand,
  GetCredentialReportCommand,
  IAMClient,
  ListPoliciesCommand,
  ListRolesCommand,
  ListServerCertificatesCommand,
  PutRolePolicyCommand,
  UploadServerCertificateCommand,
} from '@aws-sdk/client-iam';
import { CreateKeyCommand, DescribeKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import {
  CreateFunctionCommand,
  LambdaClient,
  ListFunctionEventInvokeConfigsCommand,
  PutFunctionEventInvokeConfigCommand,
} from '@aws-sdk/client-lambda';
import {
  CreateBucketCommand,
  GetBucketVersioningCommand,
  ListBucketsCommand,
  PutBucketVersioningCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { beforeAll, describe, expect, it } from 'vitest';
import { as, emulators } from '../support/aws.ts';
import { policy } from '../support/stack.ts';

const customer = emulators.root('666666666666');
const ec2 = new EC2Client(as(customer));
const s3 = new S3Client(as(customer));
const iam = new IAMClient(as(customer));
const kms = new KMSClient(as(customer));

beforeAll(() => emulators.resetSamples());

describe('the emulated EC2', () => {
  it('lists the snapshots that everybody can restore, and no others', async () => {
    const { VolumeId } = await ec2.send(
      new CreateVolumeCommand({ AvailabilityZone: 'us-east-1a', Size: 1 }),
    );
    const own = await ec2.send(new CreateSnapshotCommand({ VolumeId }));
    const shared = await ec2.send(new CreateSnapshotCommand({ VolumeId }));
    await ec2.send(
      new ModifySnapshotAttributeCommand({
        SnapshotId: shared.SnapshotId,
        Attribute: 'createVolumePermission',
        OperationType: 'add',
        GroupNames: ['all'],
      }),
    );
    const list = async (input: object) => {
      const { Snapshots = [] } = await ec2.send(new DescribeSnapshotsCommand(input));
      return Snapshots.map(({ SnapshotId }) => SnapshotId).sort();
    };

    expect(await list({ OwnerIds: ['self'], RestorableByUserIds: ['all'] })).toEqual([
      shared.SnapshotId,
    ]);
    expect(await list({ OwnerIds: ['self'] })).toEqual([own.SnapshotId, shared.SnapshotId].sort());
    expect(await list({ OwnerIds: ['777777777777'] })).toEqual([]);
  });
});

describe('the emulated S3', () => {
  it('says in which region a bucket lies', async () => {
    await s3.send(
      new CreateBucketCommand({
        Bucket: 'far-away',
        CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' },
      }),
    );

    const { Buckets } = await s3.send(new ListBucketsCommand({ MaxBuckets: 10 }));

    expect(Buckets).toEqual([
      expect.objectContaining({ Name: 'far-away', BucketRegion: 'eu-west-1' }),
    ]);
  });

  it('remembers MFA delete', async () => {
    const versioning = { Status: 'Enabled', MFADelete: 'Enabled' } as const;
    await s3.send(
      new PutBucketVersioningCommand({ Bucket: 'far-away', VersioningConfiguration: versioning }),
    );

    const answer = await s3.send(new GetBucketVersioningCommand({ Bucket: 'far-away' }));

    expect(answer).toMatchObject(versioning);
  });
});

describe('the emulated IAM', () => {
  it('dates a credential report, and begins it with the root', async () => {
    await iam.send(new CreateUserCommand({ UserName: 'alice' }));
    await iam.send(new GenerateCredentialReportCommand({}));

    const { Content, GeneratedTime } = await iam.send(new GetCredentialReportCommand({}));

    expect(Date.now() - (GeneratedTime?.getTime() ?? 0)).toBeLessThan(60_000);
    const [head = '', root = '', alice = ''] = Buffer.from(Content ?? [])
      .toString('utf8')
      .split('\n');
    expect(head).toMatch(/^user,arn,/);
    expect(root).toMatch(/^<root_account>,arn:aws:iam::666666666666:root,/);
    expect(alice).toMatch(/^alice,/);
    expect(root.split(',')).toHaveLength(head.split(',').length);
  });

  it("knows the policies of AWS's own that accounts use", async () => {
    const attach = (name: string) =>
      iam.send(
        new AttachUserPolicyCommand({
          UserName: 'alice',
          PolicyArn: `arn:aws:iam::aws:policy/${name}`,
        }),
      );

    await expect(attach('AdministratorAccess')).resolves.toBeDefined();
  });

  it('refuses what is beyond the quotas of a role', async () => {
    // An account of its own, whose policies nobody counts.
    const full = new IAMClient(as(emulators.root('666666666667')));
    const RoleName = 'full';
    const trust = {
      Effect: 'Allow',
      Principal: { Service: 'a.amazonaws.com' },
      Action: 'sts:AssumeRole',
    };
    const AssumeRolePolicyDocument = JSON.stringify(policy(trust));
    const reads = (count: number) =>
      JSON.stringify(
        policy({
          Effect: 'Allow',
          Action: Array.from({ length: count }, (_, index) => `s3:GetBucketThing${index + 1000}`),
          Resource: '*',
        }),
      );
    await full.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument }));
    const attached = Array.from({ length: 11 }, async (_, index) => {
      const { Policy } = await full.send(
        new CreatePolicyCommand({ PolicyName: `full-${index}`, PolicyDocument: reads(1) }),
      );
      return full.send(new AttachRolePolicyCommand({ RoleName, PolicyArn: Policy?.Arn ?? '' }));
    });

    const refused = (await Promise.allSettled(attached)).filter((one) => one.status === 'rejected');

    expect(refused).toMatchObject([{ reason: { name: 'LimitExceededException' } }]);
    await expect(
      full.send(new CreatePolicyCommand({ PolicyName: 'long', PolicyDocument: reads(300) })),
    ).rejects.toThrow('Cannot exceed quota for PolicySize: 6144');
    await expect(
      full.send(
        new PutRolePolicyCommand({ RoleName, PolicyName: 'long', PolicyDocument: reads(500) }),
      ),
    ).rejects.toThrow('Maximum policy size of 10240 bytes exceeded for role full');
  });

  it('gives every root user MFA, and server certificates a year', async () => {
    await iam.send(
      new UploadServerCertificateCommand({
        ServerCertificateName: 'shop',
        CertificateBody: 'a sample',
        PrivateKey: 'a sample',
      }),
    );

    const { SummaryMap } = await iam.send(new GetAccountSummaryCommand({}));
    const { ServerCertificateMetadataList } = await iam.send(new ListServerCertificatesCommand({}));

    expect(SummaryMap?.AccountMFAEnabled).toBe(1);
    const expires = ServerCertificateMetadataList?.[0]?.Expiration?.getTime() ?? 0;
    expect(expires).toBeGreaterThan(Date.now() + 300 * 86_400_000);
  });
});

describe('the emulated Lambda of a customer', () => {
  it('dates an event invoke configuration', async () => {
    const lambda = new LambdaClient(as(customer));
    const trust = {
      Effect: 'Allow',
      Principal: { Service: 'lambda.amazonaws.com' },
      Action: 'sts:AssumeRole',
    };
    const { Role } = await iam.send(
      new CreateRoleCommand({
        RoleName: 'execution',
        AssumeRolePolicyDocument: JSON.stringify(policy(trust)),
      }),
    );
    await lambda.send(
      new CreateFunctionCommand({
        FunctionName: 'dated',
        Runtime: 'nodejs24.x',
        Handler: 'index.handler',
        Role: Role?.Arn,
        Code: { ZipFile: Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex') },
      }),
    );
    const FunctionName = 'dated';
    await lambda.send(
      new PutFunctionEventInvokeConfigCommand({ FunctionName, MaximumRetryAttempts: 1 }),
    );

    const { FunctionEventInvokeConfigs = [] } = await lambda.send(
      new ListFunctionEventInvokeConfigsCommand({ FunctionName }),
    );

    const [config] = FunctionEventInvokeConfigs;
    expect(Date.now() - (config?.LastModified?.getTime() ?? 0)).toBeLessThan(60_000);
  });
});

describe('the emulated KMS', () => {
  it("tells AWS's keys from the customer's", async () => {
    const { KmsKeyId } = await ec2.send(
      new CreateVolumeCommand({ AvailabilityZone: 'us-east-1a', Size: 1, Encrypted: true }),
    );
    const own = await kms.send(new CreateKeyCommand({}));

    const ofAws = await kms.send(new DescribeKeyCommand({ KeyId: KmsKeyId }));

    expect(ofAws.KeyMetadata?.KeyManager).toBe('AWS');
    expect(own.KeyMetadata?.KeyManager).toBe('CUSTOMER');
  });
});

describe('the emulated CloudFormation of a customer', () => {
  it('deletes the role of a stack together with its managed policy', async () => {
    const cloudFormation = new CloudFormationClient(as(customer));
    const trust = {
      Effect: 'Allow',
      Principal: { Service: 'a.amazonaws.com' },
      Action: 'sts:AssumeRole',
    };
    const read = { Effect: 'Allow', Action: 'sqs:ListQueues', Resource: '*' };
    const StackName = 'connecting';
    const Resources = {
      Role: {
        Type: 'AWS::IAM::Role',
        Properties: { RoleName: 'connecting', AssumeRolePolicyDocument: policy(trust) },
      },
      Read: {
        Type: 'AWS::IAM::ManagedPolicy',
        Properties: { Roles: [{ Ref: 'Role' }], PolicyDocument: policy(read) },
      },
    };
    const TemplateBody = JSON.stringify({ Resources });
    const { StackId } = await cloudFormation.send(
      new CreateStackCommand({ StackName, TemplateBody, Capabilities: ['CAPABILITY_NAMED_IAM'] }),
    );

    await cloudFormation.send(new DeleteStackCommand({ StackName }));

    const { Stacks } = await cloudFormation.send(new DescribeStacksCommand({ StackName: StackId }));
    expect(Stacks).toMatchObject([{ StackStatus: 'DELETE_COMPLETE' }]);
    const { Roles = [] } = await iam.send(new ListRolesCommand({}));
    const { Policies } = await iam.send(new ListPoliciesCommand({ Scope: 'Local' }));
    expect(Roles.filter(({ RoleName }) => RoleName === 'connecting')).toEqual([]);
    expect(Policies).toEqual([]);
  });
});
