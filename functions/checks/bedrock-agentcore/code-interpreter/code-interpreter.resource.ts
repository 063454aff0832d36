import { defineResource } from '../../../core/resource.ts';
import type {
  CodeInterpreterSummary,
  GetCodeInterpreterResponse,
} from '../bedrock-agentcore-control.shapes.generated.ts';
import { notOffered } from '../not-offered.judgement.ts';

export interface CodeInterpreterFacts {
  GetCodeInterpreter: GetCodeInterpreterResponse;
}

/** A code interpreter of the account's own, not that of AWS. */
export const codeInterpreter = defineResource<CodeInterpreterSummary, CodeInterpreterFacts>({
  service: 'bedrock-agentcore',
  type: 'AWS::BedrockAgentCore::CodeInterpreterCustom',
  scope: 'regional',

  list: {
    api: 'bedrock-agentcore-control',
    operation: 'ListCodeInterpreters',
    action: 'bedrock-agentcore:ListCodeInterpreters',
    input: { type: 'CUSTOM', maxResults: 100 },
    items: 'codeInterpreterSummaries',
    notEnabledOn: notOffered,
  },

  identify: ({ codeInterpreterArn, codeInterpreterId, name }, { region }) => ({
    id: codeInterpreterArn,
    name: name ?? codeInterpreterId,
    region,
  }),

  select: ({ status }) => status !== 'DELETING' && status !== 'DELETED',

  goneOn: {
    ResourceNotFoundException:
      'https://docs.aws.amazon.com/bedrock-agentcore-control/latest/APIReference/API_GetCodeInterpreter.html',
  },

  facts: {
    GetCodeInterpreter: {
      api: 'bedrock-agentcore-control',
      action: 'bedrock-agentcore:GetCodeInterpreter',
      input: ({ codeInterpreterId }) => ({ codeInterpreterId }),
    },
  },
});
