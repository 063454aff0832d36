import { defineCheck, fail, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { workgroup } from './workgroup.resource.ts';

const name = 'require_ssl';

export const check = defineCheck(workgroup, {
  id: 'redshift-serverless-workgroup-tls-required',
  title: 'Redshift Serverless workgroups require TLS',
  severity: 'medium',
  category: 'security',
  why: 'A client that connects without TLS sends its password and its results in the clear.',
  fix: 'Set require_ssl to true in the parameters of the workgroup.',
  docs: 'https://docs.aws.amazon.com/redshift/latest/mgmt/serverless-console-configuration.html',

  evaluate({ item }) {
    const parameters = answered(item.configParameters, 'configParameters');
    const parameter = parameters.find(({ parameterKey }) => parameterKey === name);
    const value = answered(parameter?.parameterValue, `a value of ${name}`).toLowerCase();
    if (value === 'false') return fail(`Plain connections are accepted: ${name} is off.`);
    if (value !== 'true') throw new IncompleteAnswerError(`${name} has the value "${value}".`);
    return pass();
  },
});
