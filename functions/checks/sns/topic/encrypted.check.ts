import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { topic } from './topic.resource.ts';

export const check = defineCheck(topic, {
  id: 'sns-topic-encrypted',
  title: 'Topics encrypt messages at rest with a KMS key',
  severity: 'medium',
  category: 'security',
  why: 'Without a key of your own account, no key policy guards the messages and no key use is logged.',
  fix: 'Set a KMS key on the topic; its key policy must admit the services that publish to it.',
  docs: 'https://docs.aws.amazon.com/sns/latest/dg/sns-server-side-encryption.html',
  needs: ['GetTopicAttributes'],

  evaluate({ facts }) {
    const attributes = answered(facts.GetTopicAttributes?.Attributes, 'Attributes');
    // Answered only where server-side encryption is on.
    if (attributes.KmsMasterKeyId) return pass();
    return fail('The topic has no KMS key.');
  },
});
