import type { WordClass } from '../../functions/core/health/health-lists.ts';

const again = 'answers again what another list does';
const history = 'is a history of runs';
const organisation = 'is for the management account of an organisation';
const regions = 'is of a service of whose regions no table knows';
const person = 'says what somebody decided, and no health';
const twins = 'answers items whose ids are unique within their parent alone';
const parent = 'asks about one thing that has to be named';

/** What is not asked though its items carry a state, and why: by `api:Operation`, or `api:*`. */
export const leftOut: Readonly<Record<string, string>> = {
  'application-insights:*': history,
  'arc-zonal-shift:*': person,
  'autoscaling:DescribeAutoScalingInstances': again,
  'backup:ListScanJobSummaries': 'answers counts, and no things',
  'bedrock-agent-runtime:*': history,
  'bedrock-agentcore:*': regions,
  'bedrock-agentcore-control:ListRegistries': regions,
  'chime:*': again,
  'cloudformation:ListGeneratedTemplates': history,
  'cloudformation:ListStackRefactors': history,
  // Of stacks that are there still: DescribeStacks, of checks by hand.
  'cloudformation:ListStacks': again,
  'cloudfront:ListDistributionsByRealtimeLogConfig': parent,
  'cloudwatchomni:*': regions,
  'discovery:DescribeImportTasks': history,
  'dms:DescribeFleetAdvisorCollectors': 'is of a feature that AWS has ended',
  // One API answers for RDS, DocumentDB and Neptune.
  'docdb:*': again,
  'ec2:DescribeApplicationStatus': parent,
  'ec2:DescribeInstanceSqlHaHistoryStates': history,
  'ec2:DescribeTransitGatewayPeeringAttachments': again,
  'ec2:DescribeTransitGatewayVpcAttachments': again,
  'ec2:ListVolumesInRecycleBin': 'answers what was deleted',
  // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeClusters.html: without a name, of `default` alone.
  'ecs:DescribeClusters': parent,
  // https://docs.aws.amazon.com/efs/latest/ug/API_DescribeMountTargets.html: one of four names is required.
  'efs:DescribeMountTargets': parent,
  // https://docs.aws.amazon.com/emr/latest/APIReference/API_ListClusters.html: those of the last two months.
  'emr:*': history,
  'es:*': again,
  'glue:ListSessions': history,
  'guardduty:ListMalwareScans': history,
  'health:DescribeEventsForOrganization': organisation,
  'iot:ListCertificates': person,
  'kafka:ListClusters': again,
  'lambda-core:*': regions,
  'lambda-microvms:*': regions,
  'lex-models:*': 'is of a service that AWS has ended',
  'license-manager:ListReceivedLicensesForOrganization': organisation,
  'mailmanager:*': regions,
  'neptune:*': again,
  'organizations:*': organisation,
  'pcs:*': regions,
  'qbusiness:*': regions,
  'rds:DescribeExportTasks': history,
  'route53:ListHostedZonesByName': again,
  'route53profiles:*': regions,
  's3files:*': regions,
  'sagemaker:ListApps': twins,
  'sagemaker:ListModelPackages': history,
  'sagemaker:ListSpaces': twins,
  'sagemaker:ListUserProfiles': twins,
  'ssm:DescribeInstanceProperties': again,
  'ssm:ListResourceComplianceSummaries': twins,
  'supportauthz:*': person,
  'wisdom:*': again,
};

/** What an operation is asked besides: without it, it would answer what is not the account's own, or a secret. */
export const inputs: Readonly<Record<string, object>> = {
  'ec2:DescribeFpgaImages': { Owners: ['self'] },
  // https://docs.aws.amazon.com/glue/latest/webapi/API_GetConnections.html
  'glue:GetConnections': { HidePassword: true },
};

/** What is listed, where the operation's name does not say it well. */
export const renamed: Readonly<Record<string, string>> = {
  'config:DescribeConfigurationRecorderStatus': 'configuration recorders',
  'ds:DescribeDirectories': 'directories',
  'ec2:DescribeInstanceSqlHaStates': 'SQL Server instances',
  'ec2:DescribeFastLaunchImages': 'fast launch images',
  'ec2:DescribeIpamExternalResourceVerificationTokens': 'IPAM verification tokens',
  'fsx:DescribeS3AccessPointAttachments': 'S3 access point attachments',
  'healthlake:ListFHIRDatastores': 'FHIR data stores',
  'mediaconnect:ListGatewayInstances': 'gateway instances',
  'securityhub:ListConnectorsV2': 'connectors',
  'ssm:ListResourceDataSync': 'resource data syncs',
  'translate:ListParallelData': 'parallel data resources',
};

/** Words whose class the table has otherwise than AWS's pages. */
export const words: Readonly<Record<string, Readonly<Record<string, WordClass>>>> = {
  // "Distributed to an organization or taken back": https://docs.aws.amazon.com/license-manager/latest/userguide/grant-statuses.html
  'license-manager.GrantStatus': { WORKFLOW_COMPLETED: 'unknown' },
  // Bought for a term, which ends: https://docs.aws.amazon.com/mediaconnect/latest/ug/reservations.html
  'mediaconnect.ReservationState': { EXPIRED: 'inactive' },
  // Bought for a term: https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_TrainingPlanSummary.html
  'sagemaker.TrainingPlanStatus': { Expired: 'inactive' },
};

/** Lists of whose items some have no state at all, and the page that shows it. */
export const mayLack: Readonly<Record<string, string>> = {
  // Those of Fargate are AWS's, and never updated.
  'ecs:DescribeCapacityProviders':
    'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeCapacityProviders.html',
  // Connections of the first schema say none.
  'glue:GetConnections': 'https://docs.aws.amazon.com/glue/latest/webapi/API_Connection.html',
  // Only zones that were switched over have it.
  'route53:ListHostedZones':
    'https://docs.aws.amazon.com/Route53/latest/APIReference/API_HostedZoneFeatures.html',
};

/** What people call a service, where its id in AWS's model reads otherwise. */
export const serviceNames: Readonly<Record<string, string>> = {
  apigatewayv2: 'API Gateway (HTTP and WebSocket)',
  apigateway: 'API Gateway',
  apprunner: 'App Runner',
  'autoscaling-plans': 'AWS Auto Scaling',
  'bedrock-agent': 'Bedrock Agents',
  'bedrock-agentcore-control': 'Bedrock AgentCore',
  config: 'Config',
  ds: 'Directory Service',
  'ecr-public': 'ECR Public',
  eventbridgev2: 'EventBridge',
  events: 'EventBridge',
  greengrassv2: 'Greengrass',
  iotfleetwise: 'IoT FleetWise',
  iotsitewise: 'IoT SiteWise',
  kafka: 'MSK',
  kafkaconnect: 'MSK Connect',
  kinesisanalyticsv2: 'Managed Service for Apache Flink',
  'lexv2-models': 'Lex',
  qconnect: 'Q in Connect',
  route53resolver: 'Route 53 Resolver',
  sesv2: 'SES',
  ssm: 'Systems Manager',
  'sso-admin': 'IAM Identity Center',
};
