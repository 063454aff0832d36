import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { prompt } from './prompt.resource.ts';

export const check = defineCheck(prompt, {
  id: 'bedrock-prompt-encrypted-with-kms',
  title: 'Stored prompts are encrypted with a KMS key of yours',
  severity: 'low',
  category: 'security',
  why: 'Prompts tell how your product works, and without a key of your own no key policy guards them.',
  fix: 'Set a KMS key of yours on the prompt, and let those who work with it use the key.',
  docs: 'https://docs.aws.amazon.com/bedrock/latest/userguide/prompt-management-prereq.html',
  needs: ['GetPrompt'],

  evaluate({ facts }) {
    const settings = answered(facts.GetPrompt, 'the prompt');
    // Answered only where one was chosen.
    return settings.customerEncryptionKeyArn ? pass() : fail('The prompt has no KMS key of yours.');
  },
});
