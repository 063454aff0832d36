import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { domain } from './domain.resource.ts';

export const check = defineCheck(domain, {
  id: 'es-domain-audit-logs-enabled',
  title: 'Domains write audit logs',
  severity: 'medium',
  category: 'security',
  why: 'Without audit logs nobody can tell later who searched, changed or deleted what.',
  fix: 'Publish the audit logs of the domain to CloudWatch Logs, and turn them on in its security settings; this takes fine-grained access control.',
  docs: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/audit-logs.html',

  evaluate({ item }) {
    // The map holds what was ever set up, and is left out where nothing was.
    const log = item.LogPublishingOptions?.AUDIT_LOGS;
    if (log && answered(log.Enabled, 'Enabled')) return pass();
    return fail('The domain publishes no audit logs.');
  },
});
