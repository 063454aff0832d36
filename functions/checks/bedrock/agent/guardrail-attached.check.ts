import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { agent } from './agent.resource.ts';

export const check = defineCheck(agent, {
  id: 'bedrock-agent-guardrail-attached',
  title: 'Agents have a guardrail',
  severity: 'medium',
  category: 'security',
  why: 'Nothing but its instructions keeps the agent from harmful answers, or from doing what a document talks it into.',
  fix: 'Associate a guardrail with the agent, and prepare the agent again.',
  docs: 'https://docs.aws.amazon.com/bedrock/latest/userguide/agents-guardrail.html',
  needs: ['GetAgent'],

  evaluate({ facts }) {
    const settings = answered(facts.GetAgent?.agent, 'agent');
    // Answered only where one is associated.
    if (settings.guardrailConfiguration?.guardrailIdentifier) return pass();
    return fail('The agent has no guardrail.');
  },
});
