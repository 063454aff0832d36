import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { memory } from './memory.resource.ts';

export const check = defineCheck(memory, {
  id: 'bedrock-agentcore-memory-encrypted-with-kms',
  title: 'Agent memories are encrypted with a KMS key of yours',
  severity: 'medium',
  category: 'security',
  why: 'Memories hold what people told the agent, and without a key of yours no key policy guards it.',
  fix: 'Create the memory anew with a KMS key: it cannot be set afterwards.',
  docs: 'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/data-encryption.html',
  needs: ['GetMemory'],

  evaluate({ facts }) {
    const settings = answered(facts.GetMemory?.memory, 'memory');
    // Answered only where one was chosen.
    return settings.encryptionKeyArn ? pass() : fail('The memory has no KMS key of yours.');
  },
});
