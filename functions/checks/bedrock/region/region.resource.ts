import { defineResource } from '../../../core/resource.ts';
import { customModel } from '../custom-model/custom-model.resource.ts';
import { guardrail } from '../guardrail/guardrail.resource.ts';
import type {
  CustomModelSummary,
  GetModelInvocationLoggingConfigurationResponse,
  GuardrailSummary,
} from '../shapes.generated.ts';

export interface RegionRelated {
  customModels: CustomModelSummary;
  guardrails: GuardrailSummary;
}

const all = { keys: () => ['region'], otherKeys: () => ['region'] } as const;

/**
 * The settings of Bedrock for a region of the account, with what tells that it is used there. Agents
 * and knowledge bases would, but are offered in fewer regions.
 */
export const region = defineResource<
  GetModelInvocationLoggingConfigurationResponse,
  // biome-ignore lint/complexity/noBannedTypes: no facts is an object without members.
  {},
  RegionRelated
>({
  service: 'bedrock',
  type: 'AWS::Bedrock::ModelInvocationLoggingConfiguration',
  scope: 'regional',

  get: {
    operation: 'GetModelInvocationLoggingConfiguration',
    action: 'bedrock:GetModelInvocationLoggingConfiguration',
    // Empty where logging was never set.
    mayBeEmpty:
      'https://docs.aws.amazon.com/bedrock/latest/APIReference/API_GetModelInvocationLoggingConfiguration.html',
  },

  identify: (_, { accountId, region }) => ({ id: accountId, name: region, region }),

  facts: {},

  related: {
    customModels: { resource: customModel, ...all },
    guardrails: { resource: guardrail, ...all },
  },
});
