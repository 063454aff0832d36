/**
 * Actions that read what tenants store, rather than how they configured it: contents, messages,
 * secrets, credentials, results. `*` stands for any ending.
 *
 * The tenant's role denies them explicitly, so that neither a policy that a tenant adds to the role by
 * mistake nor one of AWS's that the role reads any service by (role-reads.ts) lets us read data; and no
 * check may need one (test/checks/registry.test.ts).
 */
export const dataReads: readonly string[] = [
  'appsync:ListApiKeys',
  'athena:GetQueryResults*',
  'cassandra:Select',
  'chime:ListChannelMessages',
  'cloudfront:GetConnectionFunction',
  'cloudfront:GetFunction',
  'cloudwatch:GetOmniThread',
  'cloudwatch:GetRecords',
  'cloudwatch:GetSpaceCredentials*',
  'cloudwatch:GetTelemetryQueryResults',
  'codeartifact:GetAuthorizationToken',
  'codeartifact:GetPackageVersionAsset',
  'codeartifact:ReadFromRepository',
  'codecommit:GetBlob',
  'codecommit:GetFile',
  'codecommit:GitPull',
  'codepipeline:GetJobDetails',
  'cognito-identity:GetCredentialsForIdentity',
  'cognito-identity:GetOpenIdToken*',
  'cognito-idp:ListDevices',
  'cognito-idp:ListUserPoolClientSecrets',
  'cognito-idp:ListUsers*',
  'cognito-sync:ListRecords',
  'connect:ListContactReferences',
  'connect:ListRealtimeContactAnalysisSegments*',
  'dax:BatchGetItem',
  'dax:GetItem',
  'dax:Query',
  'dax:Scan',
  'devicefarm:ListArtifacts',
  'devicefarm:ListTestGridSessionArtifacts',
  'devicefarm:ListUploads',
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
  'lex:GetUtterancesView',
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
  'quicksight:DescribeDashboardSnapshotJobResult',
  'rds-data:*',
  'rds:DownloadCompleteDBLogFile',
  'rds:DownloadDBLogFilePortion',
  'redshift-data:GetStatementResult*',
  'redshift:GetClusterCredentials*',
  'rekognition:ListFaces',
  's3:GetObject',
  's3:GetObjectTorrent',
  's3:GetObjectVersion',
  's3:GetObjectVersionForReplication',
  's3:GetObjectVersionTorrent',
  's3vectors:GetVectors',
  's3vectors:ListVectors',
  's3vectors:QueryVectors',
  'sagemaker:BatchGetRecord',
  'sagemaker:GetRecord',
  'sagemaker:ListRecords',
  'secretsmanager:BatchGetSecretValue',
  'secretsmanager:GetSecretValue',
  'security-ir:GetCase*',
  'security-ir:ListComments',
  'ses:ListContacts',
  'sqs:ReceiveMessage',
  'ssm:GetAutomationExecution',
  'ssm:GetCommandInvocation',
  'ssm:GetParameter*',
  'states:DescribeExecution',
  'states:GetExecutionHistory',
  'sts:AssumeRole*',
  'timestream:Select',
  'transcribe:GetMedicalVocabulary',
  'transcribe:GetVocabulary*',
  'wafv2:ListAPIKeys',
  'xray:BatchGetTraces',
  'xray:GetTraceSummaries',
];

/** One action each for the patterns that are no action's name without their `*`. */
const oneOf: Readonly<Record<string, string>> = {
  'ec2:GetConsole*': 'ec2:GetConsoleOutput',
  'es:ESHttp*': 'es:ESHttpGet',
  'lambda:Invoke*': 'lambda:InvokeFunction',
  'rds-data:*': 'rds-data:ExecuteStatement',
};

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

/**
 * One action of each data read, by a name that AWS knows: IAM simulates no patterns, and for the role they
 * stand or fall together, because it denies them together.
 */
export const dataReadActions: readonly string[] = dataReads.map(
  (pattern) => oneOf[pattern] ?? pattern.replace('*', ''),
);

const matches = (action: string, pattern: string) =>
  pattern.endsWith('*') ? action.startsWith(pattern.slice(0, -1)) : action === pattern;
