import { defineCheck, fail, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { lambdaFunction } from '../lambda-function/lambda-function.resource.ts';
import type { FunctionUrlConfig } from '../shapes.generated.ts';

export const check = defineCheck(lambdaFunction, {
  id: 'lambda-function-url-not-public',
  title: 'Function URLs ask for IAM credentials',
  severity: 'high',
  category: 'security',
  why: 'A URL without authentication is for whoever finds it: what stands between it and everybody is the code of the function.',
  fix: 'Set the authentication of the URL to AWS_IAM, or put CloudFront with origin access control or an API in front of it.',
  docs: 'https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html',
  needs: ['ListFunctionUrlConfigs'],

  // Aliases have URLs of their own, and are listed with the function's.
  evaluate({ facts }) {
    // Where Lambda offers no URLs, a function has none.
    if (facts.ListFunctionUrlConfigs === undefined) return pass();
    const urls = answered(facts.ListFunctionUrlConfigs.FunctionUrlConfigs, 'FunctionUrlConfigs');
    const open = urls
      .filter(asksNobody)
      .map(({ FunctionUrl }) => answered(FunctionUrl, 'FunctionUrl'));
    return open.length === 0 ? pass() : fail(`URLs without authentication: ${open.join(', ')}.`);
  },
});

function asksNobody({ AuthType }: FunctionUrlConfig): boolean {
  const type = answered(AuthType, 'AuthType');
  if (type === 'NONE' || type === 'AWS_IAM') return type === 'NONE';
  throw new IncompleteAnswerError(`Lambda answered the authentication ${type} of a URL.`);
}
