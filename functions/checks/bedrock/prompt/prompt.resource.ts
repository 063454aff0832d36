import { defineResource } from '../../../core/resource.ts';
import type { GetPromptResponse, PromptSummary } from '../bedrock-agent.shapes.generated.ts';
import { notOffered } from '../not-offered.judgement.ts';

export interface PromptFacts {
  GetPrompt: GetPromptResponse;
}

/** A prompt of Prompt management, as its working draft is. */
export const prompt = defineResource<PromptSummary, PromptFacts>({
  service: 'bedrock',
  type: 'AWS::Bedrock::Prompt',
  scope: 'regional',

  list: {
    api: 'bedrock-agent',
    operation: 'ListPrompts',
    action: 'bedrock:ListPrompts',
    input: { maxResults: 1000 },
    items: 'promptSummaries',
    notEnabledOn: notOffered,
  },

  identify: ({ arn, name }, { region }) => ({ id: arn, name, region }),

  goneOn: {
    ResourceNotFoundException:
      'https://docs.aws.amazon.com/bedrock/latest/APIReference/API_agent_GetPrompt.html',
  },

  facts: {
    GetPrompt: {
      api: 'bedrock-agent',
      action: 'bedrock:GetPrompt',
      // What the prompt says is none of our business.
      input: ({ id }) => ({ promptIdentifier: id, includedData: 'METADATA_ONLY' }),
    },
  },
});
