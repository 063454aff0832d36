import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { hasBuckets, isMacieOn } from './macie.judgement.ts';
import { region } from './region.resource.ts';

export const check = defineCheck(region, {
  id: 'macie2-region-discovery-automated',
  title: 'Macie searches buckets for sensitive data by itself',
  severity: 'medium',
  category: 'security',
  why: 'Without it Macie searches only what a job names, and nobody makes a job for the bucket that nobody thought of.',
  fix: 'Turn on automated sensitive data discovery in the Macie administrator account, or in the account itself if it has none.',
  docs: 'https://docs.aws.amazon.com/macie/latest/user/discovery-asdd-account-manage.html',
  needs: ['GetAutomatedDiscoveryConfiguration'],
  joins: ['buckets'],

  evaluate({ item, facts: { GetAutomatedDiscoveryConfiguration: discovery }, related, scope }) {
    if (!hasBuckets(related.buckets, scope)) return noVerdict();
    if (!discovery || !isMacieOn(item)) return fail('Macie is off or suspended.');
    const status = kindOfWord(discovery.status, 'status', { on: ['ENABLED'], off: ['DISABLED'] });
    return status === 'on' ? pass() : fail('Automated sensitive data discovery is off.');
  },
});
