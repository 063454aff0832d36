import { defineResource } from '../../../core/resource.ts';
import type {
  DataSourceSummary,
  GetDataSourceResponse,
  IngestionJobSummary,
  ListIngestionJobsResponse,
} from '../bedrock-agent.shapes.generated.ts';
import { bedrockKnowledgeBase } from '../bedrock-knowledge-base/bedrock-knowledge-base.resource.ts';
import { hasEnded } from '../ingestion-jobs.judgement.ts';

export interface DataSourceFacts {
  GetDataSource: GetDataSourceResponse;
  ListIngestionJobs: ListIngestionJobsResponse;
}

/** What a knowledge base takes documents from. AWS gives it no ARN: it is called as CloudFormation does. */
export const dataSource = defineResource<DataSourceSummary, DataSourceFacts>({
  service: 'bedrock',
  type: 'AWS::Bedrock::DataSource',
  scope: 'regional',

  parent: bedrockKnowledgeBase,
  list: {
    api: 'bedrock-agent',
    operation: 'ListDataSources',
    action: 'bedrock:ListDataSources',
    input: ({ knowledgeBaseId }) => ({ knowledgeBaseId, maxResults: 1000 }),
    items: 'dataSourceSummaries',
  },

  identify: ({ knowledgeBaseId, dataSourceId, name }, { region }) => ({
    id: knowledgeBaseId && dataSourceId && `${knowledgeBaseId}|${dataSourceId}`,
    name,
    region,
  }),

  select: ({ status }) => status !== 'DELETING',

  goneOn: {
    ResourceNotFoundException:
      'https://docs.aws.amazon.com/bedrock/latest/APIReference/API_agent_ListIngestionJobs.html',
  },

  facts: {
    GetDataSource: {
      api: 'bedrock-agent',
      action: 'bedrock:GetDataSource',
      input: ({ knowledgeBaseId, dataSourceId }) => ({ knowledgeBaseId, dataSourceId }),
    },
    ListIngestionJobs: {
      api: 'bedrock-agent',
      action: 'bedrock:ListIngestionJobs',
      input: ({ knowledgeBaseId, dataSourceId }) => ({
        knowledgeBaseId,
        dataSourceId,
        maxResults: 20,
        sortBy: { attribute: 'STARTED_AT', order: 'DESCENDING' },
      }),
      pages: 'ingestionJobSummaries',
      // The elements are those of the operation that is named here.
      enough: (jobs) => (jobs as readonly IngestionJobSummary[]).some(hasEnded),
    },
  },
});
