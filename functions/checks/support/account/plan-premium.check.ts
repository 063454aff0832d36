import { defineCheck, fail, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { account } from './account.resource.ts';

export const check = defineCheck(account, {
  id: 'support-account-plan-premium',
  title: 'The account has a support plan that answers around the clock',
  severity: 'low',
  category: 'operations',
  why: 'On the day that something of AWS fails nobody there may be asked, and AWS Health and most of Trusted Advisor tell nothing.',
  fix: 'Choose a plan from Business Support upwards for accounts that run something that matters.',
  docs: 'https://docs.aws.amazon.com/awssupport/latest/user/aws-support-plans.html',

  evaluate({ item }) {
    if (!item) return fail('The support plan has no API: it is below Business Support.');
    if (answered(item.severityLevels, 'severityLevels').length > 0) return pass();
    throw new IncompleteAnswerError('AWS answered without any level of severity.');
  },
});
