import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { notOffered } from '../not-offered.judgement.ts';
import type {
  GetGuardrailResponse,
  GuardrailSummary,
  ListGuardrailsResponse,
} from '../shapes.generated.ts';

export interface GuardrailFacts {
  Versions: ListGuardrailsResponse;
  GetGuardrail: GetGuardrailResponse;
}

/** A guardrail. Its list answers working drafts; applications name a version. */
export const guardrail = defineResource<GuardrailSummary, GuardrailFacts>({
  service: 'bedrock',
  type: 'AWS::Bedrock::Guardrail',
  scope: 'regional',

  list: {
    operation: 'ListGuardrails',
    action: 'bedrock:ListGuardrails',
    input: { maxResults: 1000 },
    items: 'guardrails',
    notEnabledOn: notOffered,
  },

  identify: ({ arn, name }, { region }) => ({ id: arn, name, region }),

  select: ({ status }) => status !== 'DELETING',

  goneOn: {
    ResourceNotFoundException:
      'https://docs.aws.amazon.com/bedrock/latest/APIReference/API_GetGuardrail.html',
  },

  facts: {
    Versions: {
      operation: 'ListGuardrails',
      action: 'bedrock:ListGuardrails',
      input: ({ arn }) => ({ guardrailIdentifier: arn, maxResults: 1000 }),
      pages: 'guardrails',
    },
    // The newest version, or the draft where there is none yet.
    GetGuardrail: {
      action: 'bedrock:GetGuardrail',
      from: 'Versions',
      input: ({ arn }, _, __, versions) => ({
        guardrailIdentifier: arn,
        guardrailVersion: newestOf(versions as ListGuardrailsResponse), // the fact that `from` names
      }),
    },
  },
});

function newestOf({ guardrails }: ListGuardrailsResponse): string {
  const numbers = answered(guardrails, 'guardrails')
    .map(({ version }) => answered(version, 'version'))
    .filter((version) => version !== 'DRAFT')
    .map(numberOf);
  return numbers.length === 0 ? 'DRAFT' : String(Math.max(...numbers));
}

function numberOf(version: string): number {
  if (/^\d+$/.test(version)) return Number(version);
  throw new IncompleteAnswerError(
    `AWS answered a version of a guardrail that is none: ${version}.`,
  );
}
