/**
 * What a listing has to be told so that it leaves out what AWS owns, and names nothing twice, each by AWS's own page
 * of the operation. All other inputs of lists that are generated are empty.
 */
export const inputs: Readonly<Record<string, object>> = {
  // https://docs.aws.amazon.com/bedrock/latest/APIReference/API_ListInferenceProfiles.html
  'bedrock:ListInferenceProfiles': { typeEquals: 'APPLICATION' },
  // https://docs.aws.amazon.com/bedrock/latest/APIReference/API_ListPromptRouters.html
  'bedrock:ListPromptRouters': { type: 'custom' },
  // A published function is listed at both of its stages, and every one at this:
  // https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ListFunctions.html
  'cloudfront:ListConnectionFunctions': { Stage: 'DEVELOPMENT' },
  'cloudfront:ListFunctions': { Stage: 'DEVELOPMENT' },
  // https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeFpgaImages.html
  'ec2:DescribeFpgaImages': { Owners: ['self'] },
  // https://docs.aws.amazon.com/eventbridge/latest/schema-reference/v1-registries.html
  'schemas:ListRegistries': { Scope: 'LOCAL' },
  // https://docs.aws.amazon.com/ram/latest/APIReference/API_ListPermissions.html
  'ram:ListPermissions': { permissionType: 'CUSTOMER_MANAGED' },
  // https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DescribePatchBaselines.html
  'ssm:DescribePatchBaselines': { Filters: [{ Key: 'OWNER', Values: ['Self'] }] },
};

/**
 * The names of what AWS owns, where a list cannot leave it out. A `*` at the end stands for whatever follows: where AWS
 * names what it adds so.
 */
export const ofAws: Readonly<Record<string, readonly string[]>> = {
  // https://docs.aws.amazon.com/appconfig/latest/userguide/appconfig-creating-deployment-strategy-predefined.html
  'appconfig:ListDeploymentStrategies': ['AppConfig.*'],
  // https://docs.aws.amazon.com/appconfig/latest/userguide/working-with-appconfig-extensions-about-predefined.html
  'appconfig:ListExtensions': ['AWS AppConfig*'],
  // https://docs.aws.amazon.com/athena/latest/ug/data-sources-glue.html
  'athena:ListDataCatalogs': ['AwsDataCatalog'],
  // https://docs.aws.amazon.com/codedeploy/latest/userguide/deployment-configurations.html
  'codedeploy:ListDeploymentConfigs': ['CodeDeployDefault.*'],
  // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithParamGroups.html
  'dax:DescribeParameterGroups': ['default.*'],
  'elasticache:DescribeCacheParameterGroups': ['default.*'],
  'rds:DescribeDBClusterParameterGroups': ['default.*'],
  'rds:DescribeDBParameterGroups': ['default.*'],
  'rds:DescribeOptionGroups': ['default:*'],
  'redshift:DescribeClusterParameterGroups': ['default.*'],
  // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-capacity-providers.html
  'ecs:DescribeCapacityProviders': ['FARGATE', 'FARGATE_SPOT'],
  // https://docs.aws.amazon.com/memorydb/latest/devguide/clusters.acls.html
  'memorydb:DescribeACLs': ['open-access'],
};

/** Types that are not listed, and why. */
export const refused: Readonly<Record<string, string>> = {
  'AWS::FMS::Policy': 'whoever administers Firewall Manager alone may list them',
  'AWS::FMS::ResourceSet': 'whoever administers Firewall Manager alone may list them',
  'AWS::Config::OrganizationConfigRule': 'the management account alone may list them',
  'AWS::Config::OrganizationConformancePack': 'the management account alone may list them',
  'AWS::MediaLive::CloudWatchAlarmTemplate': 'AWS provides some',
  'AWS::MediaLive::CloudWatchAlarmTemplateGroup': 'AWS provides some',
  'AWS::MediaLive::EventBridgeRuleTemplate': 'AWS provides some',
  'AWS::MediaLive::EventBridgeRuleTemplateGroup': 'AWS provides some',
  'AWS::CloudWatch::View': 'AWS provides some',
  'AWS::Personalize::Algorithm': 'AWS provides some',
  'AWS::RAM::PermissionAssociation': 'AWS provides some',
  'AWS::RDS::ClusterSnapshot': 'are cluster snapshots, which checks know by their engine',
  'AWS::RDS::CustomDBEngineVersion': 'are versions of engines',
  'AWS::Redshift::EndpointAuthorization': 'are grants of other accounts, too',
  'AWS::SageMaker::Action': 'are records of what ran',
  'AWS::SageMaker::Artifact': 'are records of what ran',
  'AWS::SageMaker::Context': 'are records of what ran',
  'AWS::SageMaker::ProcessingJob': 'are records of what ran',
  'AWS::SageMaker::TrialComponent': 'are records of what ran',
  'AWS::Bedrock::Session': 'are records of what ran',
  'AWS::IoT::Job': 'are records of what ran',
  'AWS::SSM::OpsItem': 'are records of what happened',
  'AWS::Neptune::DBClusterParameterGroup': 'RDS lists them, of every engine',
  'AWS::Neptune::DBParameterGroup': 'RDS lists them, of every engine',
  'AWS::Neptune::DBSubnetGroup': 'RDS lists them, of every engine',
  'AWS::Neptune::EventSubscription': 'RDS lists them, of every engine',
  'AWS::Neptune::GlobalCluster': 'RDS lists them, of every engine',
  'AWS::DocDB::DBClusterParameterGroup': 'RDS lists them, of every engine',
  'AWS::DocDB::DBSubnetGroup': 'RDS lists them, of every engine',
  'AWS::DocDB::EventSubscription': 'RDS lists them, of every engine',
  'AWS::DocDB::GlobalCluster': 'RDS lists them, of every engine',
  'AWS::SES::DedicatedIpPool': 'another of its APIs lists them',
  'AWS::ElasticLoadBalancingV2::ListenerRule': 'are listed within a listener',
  'AWS::DynamoDB::GlobalTable': 'are tables',
};

/**
 * What tells one of a type from another, where that is more than CloudFormation's identifier.
 *
 * https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_AppDetails.html
 */
export const identifiers: Readonly<Record<string, readonly string[]>> = {
  'AWS::SageMaker::App': ['DomainId', 'UserProfileName', 'SpaceName', 'AppType', 'AppName'],
};

/** Types whose items call their own ARN `ResourceArn`: elsewhere that is the ARN of what an item is attached to. */
export const calledResource: readonly string[] = [
  // https://docs.aws.amazon.com/databrew/latest/dg/API_Job.html
  'AWS::DataBrew::Job',
  'AWS::DataBrew::Project',
  // https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcBlockPublicAccessExclusion.html
  'AWS::EC2::VPCBlockPublicAccessExclusion',
  // https://docs.aws.amazon.com/fsx/latest/APIReference/API_Volume.html
  'AWS::FSx::Backup',
  'AWS::FSx::DataRepositoryAssociation',
  'AWS::FSx::Snapshot',
  'AWS::FSx::StorageVirtualMachine',
  'AWS::FSx::Volume',
];

/**
 * What the management account of an organisation alone may list.
 *
 * https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListAccounts.html
 */
export const ofManagementAccounts: readonly string[] = ['AWS::Organizations::Account'];

/** Where several resources of checks have one type: whose items are all of that type. */
export const preferredNatives: Readonly<Record<string, string>> = {
  'AWS::ApiGateway::RestApi': 'apigateway/rest-api',
  'AWS::AutoScaling::AutoScalingGroup': 'autoscaling/group',
  'AWS::CloudTrail::Trail': 'cloudtrail/trail',
  'AWS::EC2::Image': 'ec2/image',
  'AWS::EC2::Instance': 'ec2/instance',
  'AWS::EC2::NetworkAcl': 'ec2/network-acl',
  'AWS::EC2::NetworkInterface': 'ec2/network-interface',
  'AWS::EC2::PrefixList': 'ec2/customer-prefix-list',
  'AWS::EC2::RouteTable': 'ec2/route-table',
  'AWS::EC2::SecurityGroup': 'ec2/security-group',
  'AWS::EC2::Snapshot': 'ec2/snapshot',
  'AWS::EC2::Subnet': 'ec2/subnet',
  'AWS::EC2::VPCEndpointService': 'ec2/vpc-endpoint-service',
  'AWS::EC2::Volume': 'ec2/volume',
  'AWS::ECS::Cluster': 'ecs/described-cluster',
  'AWS::ECS::Service': 'ecs/service',
  'AWS::EKS::Cluster': 'eks/cluster',
  'AWS::ElasticLoadBalancingV2::Listener': 'elasticloadbalancing/listener',
  'AWS::IAM::ManagedPolicy': 'iam/customer-policy',
  'AWS::IAM::User': 'iam/user',
  'AWS::Lambda::Function': 'lambda/lambda-function',
  'AWS::MSK::Cluster': 'kafka/cluster',
  'AWS::RDS::DBInstance': 'rds/db-instance',
  'AWS::SQS::Queue': 'sqs/queue',
};

/** Types of resources of checks that CloudFormation cannot make, and an inventory wants all the same. */
export const alsoNative: readonly string[] = [
  'AWS::DirectConnect::Gateway',
  'AWS::DirectConnect::VirtualInterface',
  'AWS::DocDB::DBClusterSnapshot',
  'AWS::EC2::Image',
  'AWS::EC2::ReservedInstances',
  'AWS::EC2::Snapshot',
  'AWS::EC2::SpotInstanceRequest',
  'AWS::ECS::ContainerInstance',
  'AWS::Glacier::Vault',
  'AWS::KMS::CustomKeyStore',
  'AWS::Neptune::DBClusterSnapshot',
  'AWS::RDS::DBClusterSnapshot',
  'AWS::Route53Domains::Domain',
  'AWS::SSM::ManagedInstance',
  'AWS::StorageGateway::Gateway',
];
