import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { domain } from './domain.resource.ts';

export const check = defineCheck(domain, {
  id: 'es-domain-encrypted',
  title: 'Domains encrypt data at rest',
  severity: 'high',
  category: 'security',
  why: 'Indexes, logs and snapshots of the domain lie on its disks in the clear.',
  fix: 'Turn on encryption at rest; a domain too old for that is replaced by a new one that has it.',
  docs: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/encryption-at-rest.html',

  evaluate({ item }) {
    const options = answered(item.EncryptionAtRestOptions, 'EncryptionAtRestOptions');
    if (answered(options.Enabled, 'Enabled')) return pass();
    return fail('Encryption at rest is off.');
  },
});
