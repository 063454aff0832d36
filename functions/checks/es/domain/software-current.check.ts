import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { domain } from './domain.resource.ts';

export const check = defineCheck(domain, {
  id: 'es-domain-software-current',
  title: 'Domains run current service software',
  severity: 'low',
  category: 'operations',
  why: 'Fixes of security and stability reach a domain with its service software alone.',
  fix: 'Schedule the update for the off-peak window, or let the domain update itself.',
  docs: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/service-software.html',

  evaluate({ item }) {
    const software = answered(item.ServiceSoftwareOptions, 'ServiceSoftwareOptions');
    if (!answered(software.UpdateAvailable, 'UpdateAvailable')) return pass();
    const version = answered(software.NewVersion, 'NewVersion');
    return fail(`A newer service software is available: ${version}.`);
  },
});
