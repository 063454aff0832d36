import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { guardrail } from './guardrail.resource.ts';

export const check = defineCheck(guardrail, {
  id: 'bedrock-guardrail-prompt-attacks-filtered',
  title: 'Guardrails filter prompt attacks',
  severity: 'medium',
  category: 'security',
  why: 'Whoever talks to the model can talk it out of its instructions, and into what the application may do.',
  fix: 'Add the filter of prompt attacks to the guardrail, have it block, and publish a version of it.',
  docs: 'https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-prompt-attack.html',
  needs: ['GetGuardrail'],

  evaluate({ facts }) {
    const settings = answered(facts.GetGuardrail, 'the guardrail');
    // Filters are left out where nobody set one.
    const filter = settings.contentPolicy?.filters?.find(
      ({ type }) => answered(type, 'type') === 'PROMPT_ATTACK',
    );
    if (!filter || answered(filter.inputStrength, 'inputStrength') === 'NONE') {
      return fail('The guardrail has no filter of prompt attacks.');
    }
    // By default it is on and blocks:
    // https://docs.aws.amazon.com/bedrock/latest/APIReference/API_GuardrailContentFilterConfig.html
    const blocks = (filter.inputEnabled ?? true) && filter.inputAction !== 'NONE';
    return blocks ? pass() : fail('The filter of prompt attacks blocks nothing.');
  },
});
