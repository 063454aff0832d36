import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { namespace } from './namespace.resource.ts';

export const check = defineCheck(namespace, {
  id: 'redshift-serverless-namespace-names-not-default',
  title: 'Serverless admin and database names are not defaults',
  severity: 'low',
  category: 'security',
  why: 'Whoever guesses passwords begins with the names that everybody knows.',
  fix: 'Make the namespace anew with other names: the database cannot be renamed later.',
  docs: 'https://docs.aws.amazon.com/redshift/latest/mgmt/serverless-console-resource.html',

  evaluate({ item }) {
    const defaults = [
      ...(answered(item.adminUsername, 'adminUsername') === 'admin' ? ['the admin "admin"'] : []),
      ...(answered(item.dbName, 'dbName') === 'dev' ? ['the database "dev"'] : []),
    ];
    if (defaults.length === 0) return pass();
    return fail(`Called by the default name: ${defaults.join(' and ')}.`);
  },
});
