import { defineResource } from '../../../core/resource.ts';
import type { AgentRuntime } from '../bedrock-agentcore-control.shapes.generated.ts';

/** An agent runtime that is there to stay. */
export const runtime = defineResource<AgentRuntime>({
  service: 'bedrock-agentcore',
  type: 'AWS::BedrockAgentCore::Runtime',
  scope: 'regional',

  list: {
    api: 'bedrock-agentcore-control',
    operation: 'ListAgentRuntimes',
    action: 'bedrock-agentcore:ListAgentRuntimes',
    input: { maxResults: 100 },
    items: 'agentRuntimes',
  },

  identify: ({ agentRuntimeArn, agentRuntimeName }, { region }) => ({
    id: agentRuntimeArn,
    name: agentRuntimeName,
    region,
  }),

  select: ({ status }) => status !== 'DELETING',

  facts: {},
});
