import { each, type ServiceLimits, together } from './limit.ts';

/** How AWS counts calls of databases, of what analyses data, and of models. */
export const data: Readonly<Record<string, ServiceLimits>> = {
  athena: {
    page: 'https://docs.aws.amazon.com/general/latest/gr/athena.html',
    asOf: '2026',
    limits: [
      each(['ListNamedQueries', 'ListQueryExecutions'], 5, 10),
      each(['GetNamedQuery', 'BatchGetNamedQuery'], 5),
      each(['BatchGetQueryExecution'], 10),
      each(['GetQueryExecution', 'GetQueryResults'], 100),
    ],
  },
  bedrock: {
    page: 'https://docs.aws.amazon.com/general/latest/gr/bedrock.html',
    asOf: '2026',
    // Of Knowledge Bases alone: of guardrails, agents and models the page was not read.
    limits: [
      each(
        [
          'ListKnowledgeBases',
          'GetKnowledgeBase',
          'ListDataSources',
          'GetDataSource',
          'ListIngestionJobs',
        ],
        10,
      ),
      each(['ListKnowledgeBaseDocuments'], 5),
    ],
  },
  'bedrock-agentcore': {
    page: 'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/bedrock-agentcore-limits.html',
    asOf: '2026',
    // Of gateways, browsers and code interpreters the page was not read.
    limits: [
      each(
        [
          'ListAgentRuntimes',
          'ListAgentRuntimeEndpoints',
          'ListAgentRuntimeVersions',
          'ListMemories',
        ],
        5,
      ),
      each(['GetAgentRuntime', 'GetAgentRuntimeEndpoint', 'GetMemory'], 50),
      each(['GetWorkloadIdentity', 'ListWorkloadIdentities', 'GetOauth2CredentialProvider'], 20),
    ],
  },
  codeartifact: {
    page: 'https://docs.aws.amazon.com/general/latest/gr/codeartifact.html',
    asOf: '2024-02',
    limits: [
      together('all', 800),
      each(['ListPackages', 'ListPackageVersions', 'ListPackageVersionAssets'], 200),
    ],
  },
  dms: {
    page: 'https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Limits.html',
    asOf: '2026',
    limits: [together('all', 8, 200)],
  },
  dynamodb: {
    // The control plane; reads of items are none of ours.
    page: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-control-plane.html',
    asOf: '2026',
    limits: [together('all', 2500)],
  },
  emr: {
    page: 'https://docs.aws.amazon.com/general/latest/gr/emr.html',
    asOf: '2024-02',
    limits: [
      together('all', 25),
      each(['ListClusters'], 0.5, 20),
      each(['DescribeCluster', 'ListInstanceGroups', 'ListBootstrapActions'], 1, 10),
      each(['ListInstances', 'ListSteps', 'DescribeStep'], 0.5, 10),
      each(['ListInstanceFleets'], 0.5, 5),
      each(['DescribeSecurityConfiguration', 'ListSecurityConfigurations'], 0.5, 5),
      each(['DescribeJobFlows'], 0.2, 20),
    ],
  },
  rds: {
    page: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-api-throttling.html',
    asOf: '2026',
    limits: [together('all', 12, 300)],
  },
};
