import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import type { GuardrailPiiEntity } from '../shapes.generated.ts';
import { guardrail } from './guardrail.resource.ts';

export const check = defineCheck(guardrail, {
  id: 'bedrock-guardrail-personal-data-filtered',
  title: 'Guardrails filter personal data',
  severity: 'medium',
  category: 'security',
  why: 'Models repeat what they were told or have read, and names, numbers and keys in it end up with strangers.',
  fix: 'Add the kinds of personal data that answers must not hold to the guardrail, and publish a version of it.',
  docs: 'https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-sensitive-filters.html',
  needs: ['GetGuardrail'],

  evaluate({ facts }) {
    const settings = answered(facts.GetGuardrail, 'the guardrail');
    // Left out where nobody set any.
    const { piiEntities = [], regexes = [] } = settings.sensitiveInformationPolicy ?? {};
    if (piiEntities.some(isFiltered)) return pass();
    // What patterns of one's own look for cannot be told.
    if (regexes.length > 0) return noVerdict();
    return fail('The guardrail filters no personal data.');
  },
});

/**
 * Whether an entity is filtered. A filter is on by default, both ways:
 * https://docs.aws.amazon.com/bedrock/latest/APIReference/API_GuardrailPiiEntity.html
 */
function isFiltered(entity: GuardrailPiiEntity): boolean {
  const action = answered(entity.action, 'action');
  const { inputAction = action, outputAction = action } = entity;
  const { inputEnabled = true, outputEnabled = true } = entity;
  return (inputEnabled && inputAction !== 'NONE') || (outputEnabled && outputAction !== 'NONE');
}
