import { defineResource } from '../../../core/resource.ts';
import type {
  GatewaySummary,
  GetGatewayResponse,
} from '../bedrock-agentcore-control.shapes.generated.ts';
import { notOffered } from '../not-offered.judgement.ts';

export interface GatewayFacts {
  GetGateway: GetGatewayResponse;
}

/** A gateway that is there to stay. */
export const gateway = defineResource<GatewaySummary, GatewayFacts>({
  service: 'bedrock-agentcore',
  type: 'AWS::BedrockAgentCore::Gateway',
  scope: 'regional',

  list: {
    api: 'bedrock-agentcore-control',
    operation: 'ListGateways',
    action: 'bedrock-agentcore:ListGateways',
    input: { maxResults: 1000 },
    items: 'items',
    notEnabledOn: notOffered,
  },

  // https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonbedrockagentcore.html
  identify: ({ gatewayId, name }, { partition, region, accountId }) => ({
    id: `arn:${partition}:bedrock-agentcore:${region}:${accountId}:gateway/${gatewayId}`,
    name,
    region,
  }),

  select: ({ status }) => status !== 'DELETING',

  goneOn: {
    ResourceNotFoundException:
      'https://docs.aws.amazon.com/bedrock-agentcore-control/latest/APIReference/API_GetGateway.html',
  },

  facts: {
    GetGateway: {
      api: 'bedrock-agentcore-control',
      action: 'bedrock-agentcore:GetGateway',
      input: ({ gatewayId }) => ({ gatewayIdentifier: gatewayId }),
    },
  },
});
