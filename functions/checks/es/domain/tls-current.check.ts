import { defineCheck, fail, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { domain } from './domain.resource.ts';

export const check = defineCheck(domain, {
  id: 'es-domain-tls-current',
  title: 'Domains demand a current TLS version',
  severity: 'medium',
  category: 'security',
  why: 'TLS 1.0 and 1.1 have known weaknesses, and a client that still offers them is talked down to them.',
  fix: 'Set the TLS policy of the endpoint to Policy-Min-TLS-1-2-PFS-2023-10.',
  docs: 'https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_DomainEndpointOptions.html',

  evaluate({ item }) {
    const options = answered(item.DomainEndpointOptions, 'DomainEndpointOptions');
    const policy = answered(options.TLSSecurityPolicy, 'TLSSecurityPolicy');
    const [, major, minor] = /^Policy-Min-TLS-(\d+)-(\d+)-/.exec(policy) ?? [];
    if (major === undefined)
      throw new IncompleteAnswerError(`The policy ${policy} names no version of TLS.`);
    if (Number(major) > 1 || Number(minor) >= 2) return pass();
    return fail(`The endpoint accepts TLS ${major}.${minor}.`);
  },
});
