/** What is known of a code by which AWS asks a caller to slow down. */
export interface ThrottlingCode {
  /** Where AWS says so. */
  readonly source: string;
  /** The services of which it means that; of all others it says that a quota is full. @default all */
  readonly of?: readonly string[];
}

/** What every SDK of AWS takes for throttling: also botocore's list and that of @smithy/core. */
const sdks: ThrottlingCode = {
  source: 'https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html',
};

/** Reasons for which DynamoDB cancels a transaction. */
const transactions: ThrottlingCode = {
  source:
    'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html',
};

/** An error that AWS's own model of a service documents as too many requests, as botocore 1.44.5 has it. */
const model = (...services: readonly string[]): ThrottlingCode => ({
  source: `botocore: ${services.join(', ')}`,
});

/** All codes of throttling that AWS documents. None of the others means anything else in another service. */
export const throttlingCodes: Readonly<Record<string, ThrottlingCode>> = {
  BandwidthLimitExceeded: sdks,
  EC2ThrottledException: sdks,
  // The SDKs take it for throttling everywhere; 80 services document it as a quota that is full.
  LimitExceededException: { source: 'botocore: ce, retry list of kinesis', of: ['ce', 'kinesis'] },
  PriorRequestNotComplete: sdks,
  ProvisionedThroughputExceededException: sdks,
  RequestLimitExceeded: sdks,
  RequestThrottled: sdks,
  RequestThrottledException: sdks,
  SlowDown: sdks,
  ThrottledException: sdks,
  Throttling: sdks,
  ThrottlingException: sdks,
  TooManyRequestsException: sdks,
  TransactionInProgressException: sdks,

  ProvisionedThroughputExceeded: transactions,
  ThrottlingError: transactions,

  APICallRateForCustomerExceeded: model('elasticache'),
  APICallRateForCustomerExceededFault: model('memorydb'),
  CallRateLimitExceededException: model('imagebuilder'),
  ClientLimitExceededException: model('kinesisvideo', 'kinesis-video-archived-media'),
  DependencyThrottle: model('elb'),
  DependentServiceRequestThrottlingFault: model('redshift'),
  DescribeAttachmentLimitExceeded: model('support'),
  EKSRequestThrottledException: model('emr-containers'),
  KMSThrottling: model('sns'),
  KMSThrottlingException: model('kinesis'),
  KMSThrottlingFault: model('dms'),
  KmsThrottled: model('sqs'),
  KmsThrottlingException: model('stepfunctions'),
  LambdaThrottledException: model('cognito-sync'),
  ModelNotReadyException: model('sagemaker-inference-router-runtime'),
  RateExceeded: {
    source: 'https://docs.aws.amazon.com/autoscaling/ec2/APIReference/Welcome.html',
  },
  RateLimitError: model('wickr'),
  RateLimitExceededException: model('license-manager'),
  RequestLimitExceededException: model('appstream'),
  SlowDownException: model('sso-oidc'),
  Throttled: model('sns'),
  ThrottleException: {
    source: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/common-errors.html',
  },
  ThrottledClientException: model('chime', 'chime-sdk-voice'),
  ThrottledRequestException: model('socialmessaging'),
  TooManyRequestException: model('elementalinference'),
  TooManyRequests: model('efs'),
  TooManyRequestsError: model('signin'),
};
