import { defineResource } from '../../../core/resource.ts';
import type { GuardrailSummary } from '../shapes.generated.ts';

/** A guardrail, as its working draft is. */
export const guardrail = defineResource<GuardrailSummary>({
  service: 'bedrock',
  type: 'AWS::Bedrock::Guardrail',
  scope: 'regional',

  list: {
    operation: 'ListGuardrails',
    action: 'bedrock:ListGuardrails',
    input: { maxResults: 1000 },
    items: 'guardrails',
  },

  identify: ({ arn, name }, { region }) => ({ id: arn, name, region }),

  select: ({ status }) => status !== 'DELETING',

  facts: {},
});
