import {
  CloudTrailClient,
  CreateTrailCommand,
  StartLoggingCommand,
} from '@aws-sdk/client-cloudtrail';
import { CloudWatchClient, PutMetricAlarmCommand } from '@aws-sdk/client-cloudwatch';
import { CloudWatchLogsClient, CreateLogGroupCommand } from '@aws-sdk/client-cloudwatch-logs';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  AuthorizeSecurityGroupIngressCommand,
  CreateImageCommand,
  CreateLaunchTemplateCommand,
  CreateNetworkAclCommand,
  CreateNetworkInterfaceCommand,
  CreateSecurityGroupCommand,
  CreateSnapshotCommand,
  CreateVolumeCommand,
  DescribeSubnetsCommand,
  EC2Client,
  RunInstancesCommand,
} from '@aws-sdk/client-ec2';
import { CreateRepositoryCommand, ECRClient } from '@aws-sdk/client-ecr';
import {
  CreateClusterCommand,
  CreateServiceCommand,
  ECSClient,
  RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs';
import {
  CreateListenerCommand,
  CreateLoadBalancerCommand,
  CreateTargetGroupCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import {
  CreateAccessKeyCommand,
  CreateGroupCommand,
  CreatePolicyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  IAMClient,
} from '@aws-sdk/client-iam';
import { CreateKeyCommand, EnableKeyRotationCommand, KMSClient } from '@aws-sdk/client-kms';
import { AddPermissionCommand, CreateFunctionCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { CreateDBInstanceCommand, CreateDBSnapshotCommand, RDSClient } from '@aws-sdk/client-rds';
import {
  type BucketLocationConstraint,
  CreateBucketCommand,
  PutBucketPolicyCommand,
  PutBucketVersioningCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { CreateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { CreateTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';

/** The account that moto takes unknown keys to be of. */
export const plantedAccount = '123456789012';
export const plantedRegions = ['us-east-1', 'eu-west-1'] as const;
/** Of each kind of resource, in each region; of what is global, in all. */
export const ofEachKind = 40;

interface Place {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

type Plant = (place: Place) => Promise<void>;

/** About forty of each kind of resource in two regions, half of them faulty, made through AWS's own APIs. */
export async function plantAccount(
  endpoint: string,
  onProgress: (message: string) => void,
): Promise<void> {
  const credentials = { accessKeyId: plantedAccount, secretAccessKey: 'benchmark' };
  for (const region of plantedRegions) {
    const place = { endpoint, region, credentials };
    const plants = region === plantedRegions[0] ? [...globals, ...regionals] : regionals;
    for (const plant of plants) await plant(place);
    onProgress(`Planted ${region}`);
  }
}

const indices = Array.from({ length: ofEachKind }, (_, index) => index);
const isFaulty = (index: number) => index % 2 === 1;
const trust = (Service: string) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service }, Action: 'sts:AssumeRole' }],
  });
const policy = (Effect: string, Action: string, Resource: string) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect, Principal: '*', Action, Resource }],
  });
// An empty zip archive: its end record, and nothing before it.
const emptyZip = Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex');

async function identities(place: Place) {
  const iam = new IAMClient(place);
  for (const index of indices) {
    const UserName = `user-${index}`;
    await iam.send(new CreateUserCommand({ UserName }));
    await iam.send(new CreateAccessKeyCommand({ UserName }));
    await iam.send(new CreateGroupCommand({ GroupName: `group-${index}` }));
    await iam.send(
      new CreateRoleCommand({
        RoleName: `role-${index}`,
        AssumeRolePolicyDocument: trust('lambda.amazonaws.com'),
      }),
    );
    const Action = isFaulty(index) ? '*' : 's3:GetObject';
    const Statement = [{ Effect: 'Allow', Action, Resource: '*' }];
    const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement });
    await iam.send(new CreatePolicyCommand({ PolicyName: `policy-${index}`, PolicyDocument }));
  }
}

async function buckets(place: Place) {
  for (const index of indices) {
    const region = plantedRegions[index % 4 < 2 ? 0 : 1];
    const client = new S3Client({ ...place, region, forcePathStyle: true });
    const Bucket = `planted-${plantedAccount}-${index}`;
    const elsewhere = region !== 'us-east-1' && {
      CreateBucketConfiguration: { LocationConstraint: region as BucketLocationConstraint },
    };
    await client.send(new CreateBucketCommand({ Bucket, ...elsewhere }));
    if (isFaulty(index)) {
      const Policy = policy('Allow', 's3:GetObject', `arn:aws:s3:::${Bucket}/*`);
      await client.send(new PutBucketPolicyCommand({ Bucket, Policy }));
    } else {
      const VersioningConfiguration = { Status: 'Enabled' } as const;
      await client.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration }));
    }
  }
}

async function trails(place: Place) {
  const client = new CloudTrailClient(place);
  for (const index of [0, 1, 2]) {
    const Name = `trail-${index}`;
    const S3BucketName = `planted-${plantedAccount}-${index}`;
    await client.send(
      new CreateTrailCommand({ Name, S3BucketName, IsMultiRegionTrail: index === 0 }),
    );
    if (!isFaulty(index)) await client.send(new StartLoggingCommand({ Name }));
  }
}

async function network(place: Place) {
  const client = new EC2Client(place);
  const { Subnets = [] } = await client.send(new DescribeSubnetsCommand({}));
  const { SubnetId, VpcId } = Subnets[0] ?? {};
  for (const index of indices) {
    const { GroupId = '' } = await client.send(
      new CreateSecurityGroupCommand({ GroupName: `group-${index}`, Description: 'Planted' }),
    );
    const CidrIp = isFaulty(index) ? '0.0.0.0/0' : '10.0.0.0/8';
    const rule = { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp }] };
    await client.send(new AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions: [rule] }));
    await client.send(new CreateNetworkInterfaceCommand({ SubnetId, Groups: [GroupId] }));
    await client.send(new CreateNetworkAclCommand({ VpcId }));
  }
}

async function machines(place: Place) {
  const client = new EC2Client(place);
  const { Instances = [] } = await client.send(
    new RunInstancesCommand({
      ImageId: 'ami-12c6146b',
      InstanceType: 't3.micro',
      MinCount: ofEachKind,
      MaxCount: ofEachKind,
    }),
  );
  for (const [index, { InstanceId }] of Instances.entries()) {
    const { VolumeId } = await client.send(
      new CreateVolumeCommand({
        AvailabilityZone: `${place.region}a`,
        Size: 20,
        Encrypted: !isFaulty(index),
      }),
    );
    await client.send(new CreateSnapshotCommand({ VolumeId }));
    await client.send(new CreateImageCommand({ InstanceId, Name: `image-${index}` }));
    const HttpTokens = isFaulty(index) ? 'optional' : 'required';
    await client.send(
      new CreateLaunchTemplateCommand({
        LaunchTemplateName: `template-${index}`,
        LaunchTemplateData: { InstanceType: 't3.micro', MetadataOptions: { HttpTokens } },
      }),
    );
  }
}

async function loadBalancers(place: Place) {
  const client = new ElasticLoadBalancingV2Client(place);
  const { Subnets = [] } = await new EC2Client(place).send(new DescribeSubnetsCommand({}));
  const chosen = Subnets.slice(0, 2).flatMap(({ SubnetId }) => SubnetId ?? []);
  for (const index of indices) {
    const created = await client.send(
      new CreateLoadBalancerCommand({ Name: `balancer-${index}`, Subnets: chosen }),
    );
    const { TargetGroups = [] } = await client.send(
      new CreateTargetGroupCommand({
        Name: `targets-${index}`,
        Protocol: 'HTTP',
        Port: 8080,
        VpcId: Subnets[0]?.VpcId,
      }),
    );
    const TargetGroupArn = TargetGroups[0]?.TargetGroupArn;
    await client.send(
      new CreateListenerCommand({
        LoadBalancerArn: created.LoadBalancers?.[0]?.LoadBalancerArn,
        Protocol: 'HTTP',
        Port: 80,
        DefaultActions: [{ Type: 'forward', TargetGroupArn }],
      }),
    );
  }
}

async function functions(place: Place) {
  const client = new LambdaClient(place);
  for (const index of indices) {
    const FunctionName = `function-${index}`;
    await client.send(
      new CreateFunctionCommand({
        FunctionName,
        Runtime: isFaulty(index) ? 'nodejs16.x' : 'nodejs24.x',
        Handler: 'index.handler',
        Role: `arn:aws:iam::${plantedAccount}:role/role-${index}`,
        Code: { ZipFile: emptyZip },
      }),
    );
    const permission = {
      FunctionName,
      StatementId: 'invoke',
      Action: 'lambda:InvokeFunction',
      Principal: isFaulty(index) ? '*' : 'events.amazonaws.com',
    };
    await client.send(new AddPermissionCommand(permission));
  }
}

async function databases(place: Place) {
  const rds = new RDSClient(place);
  const dynamodb = new DynamoDBClient(place);
  for (const index of indices) {
    const DBInstanceIdentifier = `database-${index}`;
    await rds.send(
      new CreateDBInstanceCommand({
        DBInstanceIdentifier,
        DBInstanceClass: 'db.t4g.medium',
        Engine: 'postgres',
        AllocatedStorage: 100,
        MasterUsername: 'operator',
        ManageMasterUserPassword: true,
        StorageEncrypted: !isFaulty(index),
        PubliclyAccessible: isFaulty(index),
      }),
    );
    const DBSnapshotIdentifier = `snapshot-${index}`;
    await rds.send(new CreateDBSnapshotCommand({ DBInstanceIdentifier, DBSnapshotIdentifier }));
    await dynamodb.send(
      new CreateTableCommand({
        TableName: `table-${index}`,
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
        BillingMode: 'PAY_PER_REQUEST',
      }),
    );
  }
}

async function containers(place: Place) {
  const ecr = new ECRClient(place);
  const ecs = new ECSClient(place);
  for (const index of indices) {
    await ecr.send(new CreateRepositoryCommand({ repositoryName: `repository-${index}` }));
    const cluster = `cluster-${index % 4}`;
    if (index < 4) await ecs.send(new CreateClusterCommand({ clusterName: cluster }));
    const container = { name: 'app', image: 'example/app:1', privileged: isFaulty(index) };
    const { taskDefinition } = await ecs.send(
      new RegisterTaskDefinitionCommand({
        family: `family-${index}`,
        cpu: '256',
        memory: '512',
        containerDefinitions: [container],
      }),
    );
    await ecs.send(
      new CreateServiceCommand({
        cluster,
        serviceName: `service-${index}`,
        taskDefinition: taskDefinition?.taskDefinitionArn,
        desiredCount: 0,
      }),
    );
  }
}

async function messages(place: Place) {
  const sqs = new SQSClient(place);
  const sns = new SNSClient(place);
  const alarms = new CloudWatchClient(place);
  const logs = new CloudWatchLogsClient(place);
  for (const index of indices) {
    const SqsManagedSseEnabled = String(!isFaulty(index));
    const Attributes = { SqsManagedSseEnabled };
    await sqs.send(new CreateQueueCommand({ QueueName: `queue-${index}`, Attributes }));
    await sns.send(new CreateTopicCommand({ Name: `topic-${index}` }));
    await alarms.send(
      new PutMetricAlarmCommand({
        AlarmName: `alarm-${index}`,
        Namespace: 'Shop',
        MetricName: 'Errors',
        Statistic: 'Sum',
        Period: 300,
        EvaluationPeriods: 1,
        Threshold: 10,
        ComparisonOperator: 'GreaterThanThreshold',
        ActionsEnabled: !isFaulty(index),
      }),
    );
    await logs.send(new CreateLogGroupCommand({ logGroupName: `/planted/${index}` }));
  }
}

async function secrets(place: Place) {
  const kms = new KMSClient(place);
  const client = new SecretsManagerClient(place);
  for (const index of indices) {
    const { KeyMetadata } = await kms.send(new CreateKeyCommand({ Description: `key ${index}` }));
    if (!isFaulty(index)) {
      await kms.send(new EnableKeyRotationCommand({ KeyId: KeyMetadata?.KeyId }));
    }
    await client.send(
      new CreateSecretCommand({ Name: `secret-${index}`, SecretString: 'planted' }),
    );
  }
}

const globals: readonly Plant[] = [identities, buckets, trails];
const regionals: readonly Plant[] = [
  network,
  machines,
  loadBalancers,
  functions,
  databases,
  containers,
  messages,
  secrets,
];
