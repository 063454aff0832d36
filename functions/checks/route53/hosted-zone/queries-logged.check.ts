import { defineCheck, fail, pass } from '../../../core/check.ts';
import { hostedZone } from './hosted-zone.resource.ts';

export const check = defineCheck(hostedZone, {
  id: 'route53-hosted-zone-queries-logged',
  title: 'Public zones log the queries for them',
  severity: 'medium',
  category: 'security',
  why: 'Without logs nobody sees who asks for names that do not exist, or which records are still in use.',
  fix: 'Log the queries of the zone to a log group of CloudWatch Logs.',
  docs: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/query-logs.html',
  joins: ['queryLoggingConfigs'],
  // Queries for private zones cannot be logged here. A zone whose settings are left out is public:
  // https://docs.aws.amazon.com/Route53/latest/APIReference/API_HostedZone.html
  appliesTo: ({ Config }) => !Config?.PrivateZone,

  evaluate({ related: { queryLoggingConfigs: configs } }) {
    return configs.length > 0 ? pass() : fail('Queries for the zone are not logged.');
  },
});
