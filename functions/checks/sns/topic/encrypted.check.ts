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
  frameworks: {
    hipaa: [
      '164.308(a)(1)(ii)(B)',
      '164.308(a)(4)(ii)(A)',
      '164.312(a)(2)(iv)',
      '164.312(e)(2)(ii)',
    ],
    iso27001_2022: ['A.8.3', 'A.8.11', 'A.8.24'],
    nist_800_53_r5: ['AU-9(3)', 'CP-9(d)', 'SC-8(3)', 'SC-8(4)', 'SC-13(a)', 'SC-28(1)'],
    'pci_dss_4.0': ['3.5.1', '8.3.2'],
    soc2: ['CC6.1', 'CC6.2', 'PI1.4'],
  },
  peers: {
    prowler: 'sns_topics_kms_encryption_at_rest_enabled',
    cloudsploit: 'topicEncrypted',
    steampipe: 'sns_topic_encrypted_at_rest',
  },
  needs: ['GetTopicAttributes'],

  evaluate({ facts }) {
    const attributes = answered(facts.GetTopicAttributes?.Attributes, 'Attributes');
    // Answered only where server-side encryption is on.
    if (attributes.KmsMasterKeyId) return pass();
    return fail('The topic has no KMS key.');
  },
});
