import { defineCheck, fail, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { domainName } from './domain-name.resource.ts';

export const check = defineCheck(domainName, {
  id: 'apigateway-domain-name-tls-current',
  title: 'Domains of APIs refuse outdated protocol versions',
  severity: 'medium',
  category: 'security',
  why: 'TLS 1.0 and 1.1 have known weaknesses and are deprecated; who can make a client fall back to them can attack the connection.',
  fix: 'Give the domain a security policy that begins at TLS 1.2 or 1.3.',
  docs: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-custom-domain-tls-version.html',

  evaluate({ item }) {
    const policy = answered(item.securityPolicy, 'securityPolicy');
    if (policy === 'TLS_1_0') return fail('Its security policy is TLS_1_0.');
    // Newer names say the newest version first; none of them goes below TLS 1.2.
    if (policy === 'TLS_1_2' || /^SecurityPolicy_TLS1[23]_/.test(policy)) return pass();
    throw new IncompleteAnswerError(`AWS answered the security policy "${policy}".`);
  },
});
