import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { hasBuckets, isMacieOn } from './macie.judgement.ts';
import { region } from './region.resource.ts';

export const check = defineCheck(region, {
  id: 'macie2-region-enabled',
  title: 'Macie is on where there are buckets',
  severity: 'low',
  category: 'security',
  why: 'Nobody knows in which buckets personal data, keys or card numbers lie until somebody else finds them.',
  fix: 'Enable Macie in the regions that have buckets, or have the organization enable it for all accounts.',
  docs: 'https://docs.aws.amazon.com/macie/latest/user/getting-started.html',
  joins: ['buckets'],

  evaluate({ item, related, scope }) {
    if (!hasBuckets(related.buckets, scope)) return noVerdict();
    if (isMacieOn(item)) return pass();
    return fail(item ? 'Macie is suspended.' : 'Macie is off.');
  },
});
