import { defineResource } from '../../../core/resource.ts';
import type { AgentSummary, GetAgentResponse } from '../bedrock-agent.shapes.generated.ts';
import { notOffered } from '../not-offered.judgement.ts';

export interface AgentFacts {
  GetAgent: GetAgentResponse;
}

/** An agent that is there to stay. */
export const agent = defineResource<AgentSummary, AgentFacts>({
  service: 'bedrock',
  type: 'AWS::Bedrock::Agent',
  scope: 'regional',

  list: {
    api: 'bedrock-agent',
    operation: 'ListAgents',
    action: 'bedrock:ListAgents',
    input: { maxResults: 1000 },
    items: 'agentSummaries',
    notEnabledOn: notOffered,
  },

  // https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonbedrock.html
  identify: ({ agentId, agentName }, { partition, region, accountId }) => ({
    id: `arn:${partition}:bedrock:${region}:${accountId}:agent/${agentId}`,
    name: agentName,
    region,
  }),

  select: ({ agentStatus }) => agentStatus !== 'DELETING',

  goneOn: {
    ResourceNotFoundException:
      'https://docs.aws.amazon.com/bedrock/latest/APIReference/API_agent_GetAgent.html',
  },

  facts: {
    GetAgent: {
      api: 'bedrock-agent',
      action: 'bedrock:GetAgent',
      input: ({ agentId }) => ({ agentId }),
    },
  },
});
