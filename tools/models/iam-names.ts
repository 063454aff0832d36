/** Services whose actions have another prefix than their requests are signed with, by botocore's name. */
export const prefixes: Readonly<Record<string, string>> = {
  // https://docs.aws.amazon.com/service-authorization/latest/reference/list_awscloudcontrolapi.html
  cloudcontrol: 'cloudformation',
  // https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsiot.html
  'iot-data': 'iot',
  iotsecuretunneling: 'iot',
  // https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsiotjobdatadataplane.html
  'iot-jobs-data': 'iotjobsdata',
  // https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonmechanicalturk.html
  mturk: 'mechanicalturk',
  // https://docs.aws.amazon.com/service-authorization/latest/reference/list_awspartnercentralselling.html
  'partnercentral-account': 'partnercentral',
  'partnercentral-benefits': 'partnercentral',
  'partnercentral-channel': 'partnercentral',
  'partnercentral-selling': 'partnercentral',
  // https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonresourcegrouptaggingapi.html
  resourcegroupstaggingapi: 'tag',
};

/**
 * Operations that AWS permits by an action of another name, as far as checks need them. All others
 * without an action of their own name are refused: nothing says what they do.
 */
export const actionsOfOperations: Readonly<Record<string, string>> = {
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html
  's3:GetBucketEncryption': 's3:GetEncryptionConfiguration',
  's3:GetBucketLifecycleConfiguration': 's3:GetLifecycleConfiguration',
  's3:GetBucketNotificationConfiguration': 's3:GetBucketNotification',
  's3:GetBucketReplication': 's3:GetReplicationConfiguration',
  's3:GetObjectLockConfiguration': 's3:GetBucketObjectLockConfiguration',
  's3:GetPublicAccessBlock': 's3:GetBucketPublicAccessBlock',
  's3:HeadBucket': 's3:ListBucket',
  's3:ListBucketIntelligentTieringConfigurations': 's3:GetIntelligentTieringConfiguration',
  's3:ListBuckets': 's3:ListAllMyBuckets',
  's3:ListDirectoryBuckets': 's3express:ListAllMyDirectoryBuckets',
  's3:ListMultipartUploads': 's3:ListBucketMultipartUploads',
  's3:ListObjectVersions': 's3:ListBucketVersions',
  's3:ListObjectsV2': 's3:ListBucket',
  's3control:GetPublicAccessBlock': 's3:GetAccountPublicAccessBlock',
  // API Gateway's actions are the methods of HTTP.
  // https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonapigatewaymanagement.html
  'apigateway:GetAuthorizers': 'apigateway:GET',
  'apigateway:GetClientCertificates': 'apigateway:GET',
  'apigateway:GetDomainNames': 'apigateway:GET',
  'apigateway:GetResources': 'apigateway:GET',
  'apigateway:GetRestApis': 'apigateway:GET',
  'apigateway:GetStages': 'apigateway:GET',
  'apigatewayv2:GetApis': 'apigateway:GET',
  'apigatewayv2:GetAuthorizers': 'apigateway:GET',
  'apigatewayv2:GetRoutes': 'apigateway:GET',
  'apigatewayv2:GetStages': 'apigateway:GET',
  // https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsbudgetservice.html
  'budgets:DescribeBudgets': 'budgets:ViewBudget',
  'budgets:DescribeNotificationsForBudget': 'budgets:ViewBudget',
  // https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_ListFindingsV2.html
  'accessanalyzer:ListFindingsV2': 'access-analyzer:ListFindings',
};

/**
 * Operations of level Read that are called otherwise than reads are, as far as checks need them, each with
 * what it leaves behind.
 */
export const readsByName: Readonly<Record<string, string>> = {
  'iam:GenerateCredentialReport': 'a report that IAM keeps for four hours',
  'iam:GenerateServiceLastAccessedDetails': 'a report about one role, user, group or policy',
  'iam:SimulatePrincipalPolicy': 'nothing: it says what a policy would permit',
  'service-quotas:StartQuotaUtilizationReport': 'a report about all quotas',
};
