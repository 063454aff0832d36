import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { trustedAdvisorCheck } from './trusted-advisor-check.resource.ts';

export const check = defineCheck(trustedAdvisorCheck, {
  id: 'support-trusted-advisor-check-clean',
  title: 'Trusted Advisor flags nothing',
  severity: 'medium',
  category: 'health',
  why: 'AWS itself sees resources that cost too much, are near a quota, or are open or fragile.',
  fix: 'Look at the flagged resources in Trusted Advisor; exclude there what is meant to be so.',
  docs: 'https://docs.aws.amazon.com/awssupport/latest/user/trusted-advisor-check-reference.html',
  joins: ['summary'],

  evaluate({ related }) {
    const summary = answered(related.summary[0], 'the summary of the check');
    const status = kindOfWord(summary.status, 'status', {
      good: ['ok'],
      // It was never run, or cannot be.
      none: ['not_available'],
      bad: ['warning', 'error'],
    });
    if (status !== 'bad') return status === 'good' ? pass() : noVerdict();
    const flagged = answered(summary.resourcesSummary?.resourcesFlagged, 'resourcesFlagged');
    return fail(`Trusted Advisor says ${summary.status}, and flags ${flagged} resources.`);
  },
});
