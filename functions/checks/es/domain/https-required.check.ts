import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { domain } from './domain.resource.ts';

export const check = defineCheck(domain, {
  id: 'es-domain-https-required',
  title: 'Domains require HTTPS',
  severity: 'medium',
  category: 'security',
  why: 'A client that speaks plain HTTP sends its credentials and its documents in the clear.',
  fix: 'Turn on "Require HTTPS" for the endpoint of the domain.',
  docs: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/infrastructure-security.html',

  evaluate({ item }) {
    const options = answered(item.DomainEndpointOptions, 'DomainEndpointOptions');
    if (answered(options.EnforceHTTPS, 'EnforceHTTPS')) return pass();
    return fail('The endpoint answers plain HTTP.');
  },
});
