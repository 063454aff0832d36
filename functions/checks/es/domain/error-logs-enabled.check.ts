import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { domain } from './domain.resource.ts';

export const check = defineCheck(domain, {
  id: 'es-domain-error-logs-enabled',
  title: 'Domains write error logs',
  severity: 'medium',
  category: 'operations',
  why: 'When a search fails or a node struggles, its error log is the only place that says why.',
  fix: 'Publish the error logs (ES_APPLICATION_LOGS) of the domain to CloudWatch Logs.',
  docs: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/createdomain-configure-slow-logs.html',

  evaluate({ item }) {
    // The map holds what was ever set up, and is left out where nothing was.
    const log = item.LogPublishingOptions?.ES_APPLICATION_LOGS;
    if (log && answered(log.Enabled, 'Enabled')) return pass();
    return fail('The domain publishes no error logs.');
  },
});
