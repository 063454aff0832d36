import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
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
    const status = answered(summary.status, 'status');
    if (status === 'ok') return pass();
    // It was never run, or cannot be.
    if (status === 'not_available') return noVerdict();
    if (status !== 'warning' && status !== 'error') {
      throw new IncompleteAnswerError(`AWS answered with the unknown status ${status}.`);
    }
    const flagged = answered(summary.resourcesSummary?.resourcesFlagged, 'resourcesFlagged');
    return fail(`Trusted Advisor says ${status}, and flags ${flagged} resources.`);
  },
});
