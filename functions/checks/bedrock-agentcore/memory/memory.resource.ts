import { defineResource } from '../../../core/resource.ts';
import type {
  GetMemoryOutput,
  MemorySummary,
} from '../bedrock-agentcore-control.shapes.generated.ts';
import { notOffered } from '../not-offered.judgement.ts';

export interface MemoryFacts {
  GetMemory: GetMemoryOutput;
}

/** A memory of agents; not one that another resource of AgentCore manages. */
export const memory = defineResource<MemorySummary, MemoryFacts>({
  service: 'bedrock-agentcore',
  type: 'AWS::BedrockAgentCore::Memory',
  scope: 'regional',

  list: {
    api: 'bedrock-agentcore-control',
    operation: 'ListMemories',
    action: 'bedrock-agentcore:ListMemories',
    input: { maxResults: 50 },
    items: 'memories',
    notEnabledOn: notOffered,
  },

  identify: ({ arn, id }, { region }) => ({ id: arn, name: id, region }),

  select: ({ status, managedByResourceArn }) =>
    status !== 'DELETING' && managedByResourceArn === undefined,

  goneOn: {
    ResourceNotFoundException:
      'https://docs.aws.amazon.com/bedrock-agentcore-control/latest/APIReference/API_GetMemory.html',
  },

  facts: {
    GetMemory: {
      api: 'bedrock-agentcore-control',
      action: 'bedrock-agentcore:GetMemory',
      // What is encrypted is none of our business, and its key need not be ours to use.
      input: ({ id }) => ({ memoryId: id, view: 'without_decryption' }),
    },
  },
});
