import { defineCheck, fail, pass } from '../../../core/check.ts';
import { domain } from './domain.resource.ts';
import { fineGrainedAccess } from './fine-grained-access.judgement.ts';

export const check = defineCheck(domain, {
  id: 'es-domain-fine-grained-access-enabled',
  title: 'Domains use fine-grained access control',
  severity: 'medium',
  category: 'security',
  why: 'Without it, whoever the access policy admits may read and delete every index.',
  fix: 'Turn on fine-grained access control, map roles to users, and end the migration period that admits everybody.',
  docs: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/fgac.html',

  evaluate({ item }) {
    const access = fineGrainedAccess(item);
    if (access === 'on') return pass();
    if (access === 'off') return fail('Fine-grained access control is off.');
    return fail('Its migration period still admits requests without a user.');
  },
});
