import { defineCheck, fail, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { lambdaFunction } from '../lambda-function/lambda-function.resource.ts';

/** Where Lambda detects no loops, and answers no question about them: https://github.com/aws/aws-lambda-roadmap/issues/18 */
const regionsWithout = new Set([
  ...['ap-southeast-6', 'mx-central-1'],
  ...['us-gov-east-1', 'us-gov-west-1'],
]);

export const check = defineCheck(lambdaFunction, {
  id: 'lambda-function-recursion-stopped',
  title: 'Lambda stops functions that call themselves for ever',
  severity: 'medium',
  category: 'cost',
  why: 'A function that writes to the queue or bucket it is invoked by goes round and round, at full concurrency, until the bill is read.',
  fix: 'Set the recursive loop detection of the function to Terminate, unless it calls itself on purpose.',
  docs: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-recursion.html',
  needs: ['GetFunctionRecursionConfig'],
  appliesTo: ({ FunctionArn }) =>
    !regionsWithout.has(answered(FunctionArn, 'FunctionArn').split(':')[3] ?? ''),

  evaluate({ facts }) {
    const loop = answered(facts.GetFunctionRecursionConfig?.RecursiveLoop, 'RecursiveLoop');
    if (loop === 'Terminate') return pass();
    if (loop === 'Allow') return fail('Recursive loops of the function are allowed.');
    throw new IncompleteAnswerError(`Lambda answered the loop detection ${loop}.`);
  },
});
