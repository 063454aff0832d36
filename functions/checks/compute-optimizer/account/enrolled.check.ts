import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { isEnrolled } from '../enrollment.judgement.ts';
import { account } from './account.resource.ts';

export const check = defineCheck(account, {
  id: 'compute-optimizer-account-enrolled',
  title: 'Compute Optimizer is on',
  severity: 'low',
  category: 'cost',
  why: 'Nobody measures whether instances, volumes and functions are larger than their load, though AWS would do it free of charge.',
  fix: 'Opt the account in to Compute Optimizer, or the whole organisation from its management account.',
  docs: 'https://docs.aws.amazon.com/compute-optimizer/latest/ug/account-opt-in.html',

  evaluate({ item }) {
    if (isEnrolled(item)) return pass();
    // Members are still being enrolled.
    if (item.status === 'Pending') return noVerdict();
    return fail(
      `The enrolment of the account is ${answered(item.status, 'status').toLowerCase()}.`,
    );
  },
});
