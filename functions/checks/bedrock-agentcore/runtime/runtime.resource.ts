import { defineResource } from '../../../core/resource.ts';
import type {
  AgentRuntime,
  GetAgentRuntimeResponse,
} from '../bedrock-agentcore-control.shapes.generated.ts';
import { notOffered } from '../not-offered.judgement.ts';

export interface RuntimeFacts {
  GetAgentRuntime: GetAgentRuntimeResponse;
}

/** An agent runtime that is there to stay. */
export const runtime = defineResource<AgentRuntime, RuntimeFacts>({
  service: 'bedrock-agentcore',
  type: 'AWS::BedrockAgentCore::Runtime',
  scope: 'regional',

  list: {
    api: 'bedrock-agentcore-control',
    operation: 'ListAgentRuntimes',
    action: 'bedrock-agentcore:ListAgentRuntimes',
    input: { maxResults: 100 },
    items: 'agentRuntimes',
    notEnabledOn: notOffered,
  },

  identify: ({ agentRuntimeArn, agentRuntimeName }, { region }) => ({
    id: agentRuntimeArn,
    name: agentRuntimeName,
    region,
  }),

  select: ({ status }) => status !== 'DELETING',

  goneOn: {
    ResourceNotFoundException:
      'https://docs.aws.amazon.com/bedrock-agentcore-control/latest/APIReference/API_GetAgentRuntime.html',
  },

  facts: {
    GetAgentRuntime: {
      api: 'bedrock-agentcore-control',
      action: 'bedrock-agentcore:GetAgentRuntime',
      input: ({ agentRuntimeId }) => ({ agentRuntimeId }),
    },
  },
});
