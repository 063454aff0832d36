import { check } from '../../../../functions/checks/compute-optimizer/account/enrolled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: {
    'the account is enrolled': { item: { status: 'Active' } },
  },
  fail: {
    'the account is not enrolled': {
      item: { status: 'Inactive' },
      message: 'The enrolment of the account is inactive.',
    },
    'enrolling failed': {
      item: { status: 'Failed' },
      message: 'The enrolment of the account is failed.',
    },
  },
  none: { 'it waits for member accounts': { item: { status: 'Pending' } } },
  errors: {
    'the answer does not say': { item: {}, message: /without status/ },
    'the word is not known': {
      // @ts-expect-error: a word that no model knows yet.
      item: { status: 'Suspended' },
      message: /"Suspended", which is not known/,
    },
  },
});
