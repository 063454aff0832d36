import type { Samples } from './sample.ts';

export const analytics: Samples = {
  'athena:ListWorkGroups': {
    WorkGroups: [
      { State: 'ENABLED', EngineVersion: { EffectiveEngineVersion: 'Athena engine version 3' } },
    ],
  },
  'emr:DescribeSecurityConfiguration': { SecurityConfiguration: '{}' },
  'emr:DescribeCluster': { Cluster: { InstanceCollectionType: 'INSTANCE_GROUP' } },
  'glue:GetConnections': { ConnectionList: [{ ConnectionType: 'JDBC' }] },
  'glue:GetCrawlers': { Crawlers: [{ LastCrawl: { Status: 'SUCCEEDED' } }] },
  'glue:GetDataCatalogEncryptionSettings': {
    DataCatalogEncryptionSettings: { EncryptionAtRest: { CatalogEncryptionMode: 'SSE-KMS' } },
  },
  'glue:GetJobs': { Jobs: [{ Command: { Name: 'glueetl' }, GlueVersion: '5.0' }] },
  'glue:GetResourcePolicy': { PolicyInJson: '{"Statement":[]}' },
  'glue:GetJobRuns': { JobRuns: [{ JobRunState: 'SUCCEEDED' }] },
  'glue:GetSecurityConfigurations': {
    SecurityConfigurations: [
      {
        EncryptionConfiguration: {
          S3Encryption: [{ S3EncryptionMode: 'SSE-KMS' }],
          CloudWatchEncryption: { CloudWatchEncryptionMode: 'SSE-KMS' },
          JobBookmarksEncryption: { JobBookmarksEncryptionMode: 'CSE-KMS' },
        },
      },
    ],
  },
  'mwaa:GetEnvironment': {
    Environment: { Status: 'AVAILABLE', WebserverAccessMode: 'PRIVATE_ONLY' },
  },
};
