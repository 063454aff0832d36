import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { lambdaFunction } from '../lambda-function/lambda-function.resource.ts';

export const check = defineCheck(lambdaFunction, {
  id: 'lambda-function-url-origins-limited',
  title: 'Function URLs do not allow every origin',
  severity: 'medium',
  category: 'security',
  why: 'A URL that allows every origin is called from the scripts of any site that somebody opens.',
  fix: 'Name the origins of your own sites in the CORS settings of the URL.',
  docs: 'https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html',
  needs: ['ListFunctionUrlConfigs'],

  evaluate({ facts }) {
    // Where Lambda offers no URLs, a function has none.
    if (facts.ListFunctionUrlConfigs === undefined) return pass();
    const urls = answered(facts.ListFunctionUrlConfigs.FunctionUrlConfigs, 'FunctionUrlConfigs');
    // Without CORS settings or origins, browsers ask for no other site:
    // https://docs.aws.amazon.com/lambda/latest/api/API_Cors.html
    const open = urls
      .filter(({ Cors }) => (Cors?.AllowOrigins ?? []).includes('*'))
      .map(({ FunctionUrl }) => answered(FunctionUrl, 'FunctionUrl'));
    return open.length === 0 ? pass() : fail(`URLs that allow every origin: ${open.join(', ')}.`);
  },
});
