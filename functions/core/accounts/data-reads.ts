/**
 * Actions that read what tenants store, rather than how they configured it: contents, messages,
 * secrets, credentials, results. `*` stands for any ending.
 *
 * The tenant's role denies them explicitly, so that not even a policy that a tenant adds to the
 * role by mistake lets us read data; and no check may need one (test/checks/registry.test.ts).
 */
export const dataReads: readonly string[] = [
  'athena:GetQueryResults*',
  'cassandra:Select',
  'codeartifact:GetAuthorizationToken',
  'codeartifact:GetPackageVersionAsset',
  'codeartifact:ReadFromRepository',
  'codecommit:GetBlob',
  'codecommit:GetFile',
  'codecommit:GitPull',
  'cognito-identity:GetCredentialsForIdentity',
  'cognito-identity:GetOpenIdToken*',
  'dax:BatchGetItem',
  'dax:GetItem',
  'dax:Query',
  'dax:Scan',
  'dynamodb:BatchGetItem',
  'dynamodb:GetItem',
  'dynamodb:GetRecords',
  'dynamodb:PartiQLSelect',
  'dynamodb:Query',
  'dynamodb:Scan',
  'ebs:GetSnapshotBlock',
  'ec2:GetConsole*',
  'ec2:GetPasswordData',
  'ecr:BatchGetImage',
  'ecr:GetAuthorizationToken',
  'ecr:GetDownloadUrlForLayer',
  'es:ESHttp*',
  'glacier:GetJobOutput',
  'glue:GetEntityRecords',
  'iot:GetRetainedMessage',
  'iot:GetThingShadow',
  'kinesis:GetRecords',
  'kinesis:GetShardIterator',
  'kinesis:SubscribeToShard',
  'kinesisvideo:GetMedia*',
  'kms:Decrypt',
  'kms:ReEncryptFrom',
  'lambda:GetFunction',
  'lambda:GetLayerVersion',
  'lambda:Invoke*',
  'lightsail:DownloadDefaultKeyPair',
  'lightsail:GetBucketAccessKeys',
  'lightsail:GetInstanceAccessDetails',
  'lightsail:GetRelationalDatabaseMasterUserPassword',
  'logs:FilterLogEvents',
  'logs:GetLogEvents',
  'logs:GetLogRecord',
  'logs:GetQueryResults',
  'logs:StartLiveTail',
  'logs:StartQuery',
  'logs:Unmask',
  'rds:DownloadCompleteDBLogFile',
  'rds:DownloadDBLogFilePortion',
  'rds-data:*',
  'redshift:GetClusterCredentials*',
  'redshift-data:GetStatementResult*',
  's3:GetObject',
  's3:GetObjectTorrent',
  's3:GetObjectVersion',
  's3:GetObjectVersionForReplication',
  's3:GetObjectVersionTorrent',
  'secretsmanager:BatchGetSecretValue',
  'secretsmanager:GetSecretValue',
  'sqs:ReceiveMessage',
  'ssm:GetCommandInvocation',
  'ssm:GetParameter*',
  'states:DescribeExecution',
  'states:GetExecutionHistory',
  'sts:AssumeRole*',
  'timestream:Select',
  'xray:BatchGetTraces',
];

/**
 * Whether an action is one of the data reads, or a pattern that ends in `*` permits one of them.
 * Like AWS, without regard to case.
 */
export function isDataRead(action: string): boolean {
  const asked = action.toLowerCase();
  return dataReads.some((pattern) => {
    const denied = pattern.toLowerCase();
    return matches(asked, denied) || matches(denied.replace('*', ''), asked);
  });
}

const matches = (action: string, pattern: string) =>
  pattern.endsWith('*') ? action.startsWith(pattern.slice(0, -1)) : action === pattern;
