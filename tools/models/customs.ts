/** Root elements of S3's answers, which botocore's model does not name; by shape. From `client-s3`'s schemas. */
export const rootsOfAnswers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  s3: {
    GetBucketAccelerateConfigurationOutput: 'AccelerateConfiguration',
    GetBucketAclOutput: 'AccessControlPolicy',
    GetBucketCorsOutput: 'CORSConfiguration',
    GetBucketLifecycleConfigurationOutput: 'LifecycleConfiguration',
    GetBucketLocationOutput: 'LocationConstraint',
    GetBucketLoggingOutput: 'BucketLoggingStatus',
    GetBucketRequestPaymentOutput: 'RequestPaymentConfiguration',
    GetBucketTaggingOutput: 'Tagging',
    GetBucketVersioningOutput: 'VersioningConfiguration',
    GetBucketWebsiteOutput: 'WebsiteConfiguration',
    GetObjectAclOutput: 'AccessControlPolicy',
    GetObjectAttributesOutput: 'GetObjectAttributesResponse',
    GetObjectTaggingOutput: 'Tagging',
    ListBucketAnalyticsConfigurationsOutput: 'ListBucketAnalyticsConfigurationResult',
    ListBucketInventoryConfigurationsOutput: 'ListInventoryConfigurationsResult',
    ListBucketMetricsConfigurationsOutput: 'ListMetricsConfigurationsResult',
    ListBucketsOutput: 'ListAllMyBucketsResult',
    ListDirectoryBucketsOutput: 'ListAllMyDirectoryBucketsResult',
    ListMultipartUploadsOutput: 'ListMultipartUploadsResult',
    ListObjectVersionsOutput: 'ListVersionsResult',
    ListObjectsV2Output: 'ListBucketResult',
    ListPartsOutput: 'ListPartsResult',
  },
};

/** What endpoint rules place themselves, and the model says once more: a path's first part, a host's prefix. */
export const placedByRules: Readonly<Record<string, { path?: string; hostPrefix?: string }>> = {
  s3: { path: '/{Bucket}' },
  s3control: { hostPrefix: '{AccountId}.' },
};
