import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { namespace } from './namespace.resource.ts';

/** Who connected, and which users were changed. Every query besides is a log of its own. */
const wanted = ['connectionlog', 'userlog'] as const;

export const check = defineCheck(namespace, {
  id: 'redshift-serverless-namespace-logs-exported',
  title: 'Redshift Serverless exports its logs',
  severity: 'medium',
  category: 'security',
  why: 'Without these logs nobody can tell later who connected, and which users and rights were changed.',
  fix: 'Export the connection log and the user log of the namespace to CloudWatch Logs.',
  docs: 'https://docs.aws.amazon.com/redshift/latest/mgmt/serverless-audit-logging.html',

  evaluate({ item }) {
    const exported = answered(item.logExports, 'logExports');
    const missing = wanted.filter((log) => !exported.includes(log));
    return missing.length === 0 ? pass() : fail(`Not exported: ${missing.join(', ')}.`);
  },
});
