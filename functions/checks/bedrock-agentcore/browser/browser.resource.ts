import { defineResource } from '../../../core/resource.ts';
import type {
  BrowserSummary,
  GetBrowserResponse,
} from '../bedrock-agentcore-control.shapes.generated.ts';
import { notOffered } from '../not-offered.judgement.ts';

export interface BrowserFacts {
  GetBrowser: GetBrowserResponse;
}

/** A browser tool of the account's own, not that of AWS. */
export const browser = defineResource<BrowserSummary, BrowserFacts>({
  service: 'bedrock-agentcore',
  type: 'AWS::BedrockAgentCore::BrowserCustom',
  scope: 'regional',

  list: {
    api: 'bedrock-agentcore-control',
    operation: 'ListBrowsers',
    action: 'bedrock-agentcore:ListBrowsers',
    input: { type: 'CUSTOM', maxResults: 50 },
    items: 'browserSummaries',
    notEnabledOn: notOffered,
  },

  identify: ({ browserArn, browserId, name }, { region }) => ({
    id: browserArn,
    name: name ?? browserId,
    region,
  }),

  select: ({ status }) => status !== 'DELETING' && status !== 'DELETED',

  goneOn: {
    ResourceNotFoundException:
      'https://docs.aws.amazon.com/bedrock-agentcore-control/latest/APIReference/API_GetBrowser.html',
  },

  facts: {
    GetBrowser: {
      api: 'bedrock-agentcore-control',
      action: 'bedrock-agentcore:GetBrowser',
      input: ({ browserId }) => ({ browserId }),
    },
  },
});
