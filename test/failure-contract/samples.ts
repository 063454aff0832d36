import type { WireCall } from '../support/fakes/aws-wire.ts';
import { accountId } from './sample-value.ts';

type Sample = object | ((call: WireCall) => object);

const standalone = {
  DBClusterIdentifier: undefined,
  ReadReplicaSourceDBInstanceIdentifier: undefined,
  ReadReplicaSourceDBClusterIdentifier: undefined,
};

const tlsParameter = { ParameterName: 'rds.force_ssl', ParameterValue: '1', ApplyType: 'dynamic' };

const listener = (own: string, Protocol: string) => ({
  Protocol,
  SslPolicy: 'sample',
  ListenerArn: `arn:aws:elasticloadbalancing:eu-west-1:${accountId}:listener/app/sample/${own}`,
});

const credentialReport = [
  'user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,mfa_active',
  'access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date',
  'access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date',
].join();
const time = '2026-11-20T12:00:00+00:00';
const credentialRows = [
  `<root_account>,arn:aws:iam::${accountId}:root,${time},not_supported,${time},not_supported,true`,
  `sample,arn:aws:iam::${accountId}:user/sample,${time},true,${time},${time},true`,
].map((row) => `${row},true,${time},${time},true,${time},${time}`);

export const queriesIn = ({ MetricDataQueries }: WireCall['input']) =>
  // As the engine writes it.
  MetricDataQueries as readonly { readonly Id: string }[];

/**
 * What an answer must say beyond what its model gives, by `api:Operation`, so that every check has
 * something to judge. Laid over the generated answer; `undefined` leaves a member out.
 */
export const samples: Readonly<Record<string, Sample>> = {
  'cloudwatch:GetMetricData': ({ input }) => ({
    MetricDataResults: queriesIn(input).map(({ Id }) => ({ Id, StatusCode: 'Complete' })),
    Messages: undefined,
  }),
  'cloudtrail:DescribeTrails': {
    trailList: [
      { CloudWatchLogsLogGroupArn: `arn:aws:logs:eu-west-1:${accountId}:log-group:sample:*` },
    ],
  },
  'ec2:DescribeSecurityGroups': {
    SecurityGroups: [{ GroupName: 'default' }, { GroupName: 'sample', GroupId: 'other' }],
  },
  'ec2:DescribeVolumes': {
    Volumes: [{ State: 'in-use', CreateTime: new Date('2026-01-01T00:00:00Z') }],
  },
  'ec2:DescribeSnapshots': { Snapshots: [{ State: 'completed' }] },
  'ec2:DescribeVpcPeeringConnections': { VpcPeeringConnections: [{ Status: { Code: 'active' } }] },
  'ecs:DescribeServices': {
    services: [{ platformFamily: 'Linux', platformVersion: '1.4.0', taskSets: [] }],
  },
  'ecs:DescribeTaskDefinition': ({ region }) => ({
    taskDefinition: {
      taskDefinitionArn: `arn:aws:ecs:${region}:${accountId}:task-definition/sample:1`,
      networkMode: 'host',
    },
  }),
  'elasticloadbalancing:DescribeListeners': {
    Listeners: [listener('a', 'HTTP'), listener('b', 'HTTPS')],
  },
  'elasticloadbalancing:DescribeLoadBalancers': { LoadBalancers: [{ Type: 'application' }] },
  'iam:GenerateCredentialReport': { State: 'COMPLETE' },
  'iam:GetAccountAuthorizationDetails': {
    RoleDetailList: [
      {
        Path: '/',
        AttachedManagedPolicies: [{ PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' }],
      },
    ],
  },
  'iam:GetAccountSummary': {
    SummaryMap: { AccountAccessKeysPresent: 0, AccountMFAEnabled: 1, MFADevices: 1 },
  },
  'iam:GetCredentialReport': {
    Content: new TextEncoder().encode([credentialReport, ...credentialRows].join('\n')),
    GeneratedTime: new Date('2026-11-21T11:00:00Z'),
  },
  'kms:DescribeKey': {
    KeyMetadata: {
      KeyManager: 'CUSTOMER',
      KeySpec: 'SYMMETRIC_DEFAULT',
      KeyState: 'Enabled',
      Origin: 'AWS_KMS',
    },
  },
  'lambda:ListFunctions': {
    Functions: [
      {
        Version: '$LATEST',
        Runtime: 'nodejs24.x',
        KMSKeyArn: undefined,
        Environment: { Error: undefined },
      },
    ],
  },
  'rds:DescribeDBClusterSnapshotAttributes': {
    DBClusterSnapshotAttributesResult: {
      DBClusterSnapshotAttributes: [{ AttributeName: 'restore' }],
    },
  },
  'rds:DescribeDBClusters': {
    DBClusters: [{ Engine: 'aurora-postgresql', EngineVersion: '16.4' }],
  },
  'rds:DescribeDBInstances': {
    DBInstances: [{ ...standalone, Engine: 'postgres', EngineVersion: '16.4' }],
  },
  'rds:DescribeDBClusterParameters': { Parameters: [tlsParameter] },
  'rds:DescribeDBParameters': { Parameters: [tlsParameter] },
  'rds:DescribeDBSnapshotAttributes': {
    DBSnapshotAttributesResult: { DBSnapshotAttributes: [{ AttributeName: 'restore' }] },
  },
  's3:GetBucketLocation': { LocationConstraint: 'eu-west-1' },
  's3:ListMultipartUploads': { IsTruncated: false },
  'secretsmanager:ListSecrets': {
    SecretList: [{ OwningService: undefined, PrimaryRegion: undefined }],
  },
  'servicequotas:GetQuotaUtilizationReport': {
    Status: 'COMPLETED',
    GeneratedAt: new Date('2026-11-21T11:59:00Z'),
  },
  'sns:GetTopicAttributes': { Attributes: { Policy: '{"Statement":[]}' } },
  'sqs:GetQueueAttributes': { Attributes: { ApproximateNumberOfMessages: '0' } },
};
