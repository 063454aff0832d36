import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { distribution } from './distribution.resource.ts';
import { behaviorsOf } from './origins.judgement.ts';

export const check = defineCheck(distribution, {
  id: 'cloudfront-distribution-logging-enabled',
  title: 'Distributions write logs',
  severity: 'medium',
  category: 'security',
  why: 'Without them nobody can tell afterwards who asked for what, be it an attack or a fault.',
  fix: 'Turn on standard logging to CloudWatch Logs, Firehose or an S3 bucket.',
  docs: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/logging.html',
  needs: ['GetDistributionConfig'],
  joins: ['deliverySources', 'deliveries'],

  evaluate({ item, facts, related }) {
    const config = answered(facts.GetDistributionConfig?.DistributionConfig, 'DistributionConfig');
    const isRealtime = behaviorsOf(item).some(({ RealtimeLogConfigArn }) => RealtimeLogConfigArn);
    // Who never set the older logs up need not have the member:
    // https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_DistributionConfig.html
    const isOlder = config.Logging ? answered(config.Logging.Enabled, 'Enabled') : false;
    if (isRealtime || isOlder || related.deliveries.length > 0) return pass();
    return fail(
      related.deliverySources.length > 0
        ? 'No delivery takes its logs anywhere.'
        : 'It has neither standard nor real-time logs.',
    );
  },
});
