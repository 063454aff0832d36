import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { lambdaFunction } from '../lambda-function/lambda-function.resource.ts';

/** Neither good nor bad: on the way, or switched off; of some functions only published versions can be invoked. */
const undecided = new Set([
  'ActiveNonInvocable',
  'Deactivated',
  'Deactivating',
  'Deleting',
  'Pending',
]);

export const check = defineCheck(lambdaFunction, {
  id: 'lambda-function-active',
  title: 'Functions can be invoked, and their last update succeeded',
  severity: 'high',
  category: 'health',
  why: 'Lambda refuses each invocation of a function that failed, and goes on with the old code of one whose update failed.',
  fix: 'Mend what the reason names (role, key, image, subnet, security group), and update the function again.',
  docs: 'https://docs.aws.amazon.com/lambda/latest/dg/functions-states.html',
  needs: ['GetFunctionConfiguration'],

  // The list leaves states out: https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctions.html
  evaluate({ facts: { GetFunctionConfiguration: configuration } }) {
    const state = answered(configuration?.State, 'State');
    if (state === 'Failed') {
      const reason = answered(configuration?.StateReasonCode, 'StateReasonCode');
      return fail(`The function is in the state Failed: ${reason}.`);
    }
    if (undecided.has(state)) return noVerdict();
    // One that is idle is woken by whoever invokes it.
    if (state !== 'Active' && state !== 'Inactive') {
      throw new IncompleteAnswerError(`Lambda answered the state ${state} of a function.`);
    }
    const update = answered(configuration?.LastUpdateStatus, 'LastUpdateStatus');
    if (update === 'Successful' || update === 'InProgress') return pass();
    if (update !== 'Failed') {
      throw new IncompleteAnswerError(`Lambda answered the state ${update} of an update.`);
    }
    const reason = answered(
      configuration?.LastUpdateStatusReasonCode,
      'LastUpdateStatusReasonCode',
    );
    return fail(`The last update failed: ${reason}.`);
  },
});
