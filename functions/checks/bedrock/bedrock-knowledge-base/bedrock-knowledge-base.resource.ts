import { defineResource } from '../../../core/resource.ts';
import type { KnowledgeBaseSummary } from '../bedrock-agent.shapes.generated.ts';
import { notOffered } from '../not-offered.judgement.ts';

/** A knowledge base that is there to stay. */
export const bedrockKnowledgeBase = defineResource<KnowledgeBaseSummary>({
  service: 'bedrock',
  type: 'AWS::Bedrock::KnowledgeBase',
  scope: 'regional',

  list: {
    api: 'bedrock-agent',
    operation: 'ListKnowledgeBases',
    action: 'bedrock:ListKnowledgeBases',
    input: { maxResults: 1000 },
    items: 'knowledgeBaseSummaries',
    notEnabledOn: notOffered,
  },

  // https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonbedrock.html
  identify: ({ knowledgeBaseId, name }, { partition, region, accountId }) => ({
    id: `arn:${partition}:bedrock:${region}:${accountId}:knowledge-base/${knowledgeBaseId}`,
    name,
    region,
  }),

  select: ({ status }) => status !== 'DELETING',

  goneOn: {
    ResourceNotFoundException:
      'https://docs.aws.amazon.com/bedrock/latest/APIReference/API_agent_ListDataSources.html',
  },

  facts: {},
});
