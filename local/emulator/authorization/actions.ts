import type { AwsRequest } from '../wire/request.ts';
import { tableParameters } from './parameters.ts';

/** The prefix of a service's actions where it is not the name that the service signs with. */
const prefixes: Readonly<Record<string, string>> = {
  monitoring: 'cloudwatch',
  tagging: 'tag',
  email: 'ses',
};

/**
 * Actions whose name is not the operation's.
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html
 */
const otherActions: Readonly<Record<string, readonly string[]>> = {
  's3:ListBuckets': ['ListAllMyBuckets'],
  's3:HeadBucket': ['ListBucket'],
  's3:ListObjects': ['ListBucket'],
  's3:ListObjectsV2': ['ListBucket'],
  's3:ListObjectVersions': ['ListBucketVersions'],
  's3:ListMultipartUploads': ['ListBucketMultipartUploads'],
  's3:ListParts': ['ListMultipartUploadParts'],
  's3:HeadObject': ['GetObject'],
  's3:CopyObject': ['PutObject'],
  's3:CreateMultipartUpload': ['PutObject'],
  's3:UploadPart': ['PutObject'],
  's3:CompleteMultipartUpload': ['PutObject'],
  's3:DeleteObjects': ['DeleteObject'],
  's3:GetBucketEncryption': ['GetEncryptionConfiguration'],
  's3:PutBucketEncryption': ['PutEncryptionConfiguration'],
  's3:DeleteBucketEncryption': ['PutEncryptionConfiguration'],
  's3:GetBucketLifecycle': ['GetLifecycleConfiguration'],
  's3:GetBucketLifecycleConfiguration': ['GetLifecycleConfiguration'],
  's3:PutBucketLifecycleConfiguration': ['PutLifecycleConfiguration'],
  's3:GetBucketReplication': ['GetReplicationConfiguration'],
  's3:GetBucketCors': ['GetBucketCORS'],
  's3:GetBucketNotificationConfiguration': ['GetBucketNotification'],
  's3:GetBucketAccelerateConfiguration': ['GetAccelerateConfiguration'],
  's3:GetPublicAccessBlock': ['GetBucketPublicAccessBlock'],
  's3:PutPublicAccessBlock': ['PutBucketPublicAccessBlock'],
  's3:GetObjectLockConfiguration': ['GetBucketObjectLockConfiguration'],
  's3:GetBucketAnalyticsConfiguration': ['GetAnalyticsConfiguration'],
  's3:GetBucketInventoryConfiguration': ['GetInventoryConfiguration'],
  's3:ListBucketInventoryConfigurations': ['GetInventoryConfiguration'],
  's3:GetBucketMetricsConfiguration': ['GetMetricsConfiguration'],
  's3:GetBucketIntelligentTieringConfiguration': ['GetIntelligentTieringConfiguration'],
  's3control:GetPublicAccessBlock': ['GetAccountPublicAccessBlock'],
  's3control:PutPublicAccessBlock': ['PutAccountPublicAccessBlock'],
  'lambda:Invoke': ['InvokeFunction'],
  'accessanalyzer:ListFindingsV2': ['ListFindings'],
  'budgets:DescribeBudgets': ['ViewBudget'],
  'budgets:DescribeNotificationsForBudget': ['ViewBudget'],
  'dynamodb:TransactGetItems': ['GetItem'],
  'sqs:SendMessageBatch': ['SendMessage'],
  'sqs:DeleteMessageBatch': ['DeleteMessage'],
  'sqs:ChangeMessageVisibilityBatch': ['ChangeMessageVisibility'],
  'sns:PublishBatch': ['Publish'],
};

const transactActions: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
};

/** The actions that a request needs, as `service:Action`. API Gateway names its actions after HTTP methods. */
export function actionsOf(request: AwsRequest): readonly string[] {
  const { service, operation } = request;
  const prefix = prefixes[service.signingName] ?? service.signingName;
  if (prefix === 'apigateway') return [`apigateway:${request.method}`];
  if (prefix === 'dynamodb' && operation === 'TransactWriteItems') {
    const { TransactItems = [] } = tableParameters(request);
    const kinds = TransactItems.flatMap((item) => Object.keys(item));
    return [...new Set(kinds)].map((kind) => `dynamodb:${transactActions[kind] ?? kind}`);
  }
  // https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStacks.html
  if (service.name === 'cloudformation' && operation === 'DescribeStacks') {
    const isAboutAll = request.parameters.StackName === undefined;
    return ['DescribeStacks', ...(isAboutAll ? ['ListStacks'] : [])].map(
      (name) => `${prefix}:${name}`,
    );
  }
  const names = otherActions[`${service.name}:${operation}`] ?? [operation];
  return names.map((name) => `${prefix}:${name}`);
}
