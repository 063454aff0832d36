import { accountId, type Samples } from './sample.ts';

export const analytics: Samples = {
  'athena:ListWorkGroups': {
    WorkGroups: [
      { State: 'ENABLED', EngineVersion: { EffectiveEngineVersion: 'Athena engine version 3' } },
    ],
  },
  'emr:DescribeCluster': { Cluster: { InstanceCollectionType: 'INSTANCE_GROUP' } },
  'emr:DescribeSecurityConfiguration': { SecurityConfiguration: '{}' },
  'glue:GetConnections': { ConnectionList: [{ ConnectionType: 'JDBC' }] },
  'glue:GetCrawlers': { Crawlers: [{ LastCrawl: { Status: 'SUCCEEDED' } }] },
  'glue:GetDataCatalogEncryptionSettings': {
    DataCatalogEncryptionSettings: { EncryptionAtRest: { CatalogEncryptionMode: 'SSE-KMS' } },
  },
  'glue:GetJobRuns': { JobRuns: [{ JobRunState: 'SUCCEEDED' }] },
  'glue:GetJobs': { Jobs: [{ Command: { Name: 'glueetl' }, GlueVersion: '5.0' }] },
  'glue:GetResourcePolicy': { PolicyInJson: '{"Statement":[]}' },
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
  'opensearch:DescribeDomains': ({ region }) => ({
    DomainStatusList: [
      {
        // As the domain is called that was listed and is not described.
        ARN: `arn:aws:es:${region}:${accountId}:domain/sample`,
        Deleted: false,
        VPCOptions: undefined,
        DomainEndpointOptions: { TLSSecurityPolicy: 'Policy-Min-TLS-1-2-2019-07' },
        AccessPolicies: '{"Statement":[]}',
      },
    ],
  }),
  'redshift-serverless:ListNamespaces': { namespaces: [{ status: 'AVAILABLE' }] },
  'redshift-serverless:ListWorkgroups': {
    workgroups: [
      {
        status: 'AVAILABLE',
        configParameters: [{ parameterKey: 'require_ssl', parameterValue: 'true' }],
      },
    ],
  },
  'redshift:DescribeClusterParameters': {
    Parameters: [{ ParameterName: 'require_ssl', ParameterValue: 'true' }],
  },
  'redshift:DescribeClusters': {
    Clusters: [
      {
        HsmStatus: undefined,
        MultiAZ: 'Enabled',
        ClusterParameterGroups: [{ ParameterApplyStatus: 'in-sync' }],
      },
    ],
  },
};
