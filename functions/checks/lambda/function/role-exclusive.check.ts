import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { lambdaFunction } from '../lambda-function/lambda-function.resource.ts';

export const check = defineCheck(lambdaFunction, {
  id: 'lambda-function-role-exclusive',
  title: 'Each function has a role of its own',
  severity: 'medium',
  category: 'security',
  why: 'Functions that share a role have what each of them needs together: who breaks into the smallest has the rights of the largest.',
  fix: 'Make a role for each function, with what that one does.',
  docs: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html',
  joins: ['sharingRole'],

  evaluate({ item, related: { sharingRole } }) {
    const own = answered(item.FunctionName, 'FunctionName');
    const names = sharingRole.map(({ FunctionName }) => answered(FunctionName, 'FunctionName'));
    // What lists the function itself has listed the others; one that was made or deleted meanwhile it leaves out.
    if (!names.includes(own)) return noVerdict();
    const others = [...new Set(names)].filter((name) => name !== own);
    return others.length === 0 ? pass() : fail(`Its role is also that of: ${others.join(', ')}.`);
  },
});
