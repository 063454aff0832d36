import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { hostedZone } from './hosted-zone.resource.ts';

/** The records that Route 53 itself makes in a new zone: its name servers and its start of authority. */
const made = 2;

export const check = defineCheck(hostedZone, {
  id: 'route53-hosted-zone-used',
  title: 'Hosted zones hold records',
  severity: 'low',
  category: 'cost',
  why: 'A zone is paid by the month, whether or not it answers anything, and a domain that points to it leads nowhere.',
  fix: 'Delete the zone, or make the records that it was made for.',
  docs: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DeleteHostedZone.html',

  evaluate({ item }) {
    const records = answered(item.ResourceRecordSetCount, 'ResourceRecordSetCount');
    return records > made ? pass() : fail('The zone holds no record but those of its own.');
  },
});
