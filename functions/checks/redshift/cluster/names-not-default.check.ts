import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { cluster } from './cluster.resource.ts';

export const check = defineCheck(cluster, {
  id: 'redshift-cluster-names-not-default',
  title: 'Redshift admin and database names are not defaults',
  severity: 'low',
  category: 'security',
  why: 'Whoever guesses passwords begins with the names that everybody knows.',
  fix: 'Make the cluster anew with other names: neither can be changed later.',
  docs: 'https://docs.aws.amazon.com/redshift/latest/APIReference/API_CreateCluster.html',

  evaluate({ item }) {
    const defaults = [
      ...(answered(item.MasterUsername, 'MasterUsername') === 'awsuser'
        ? ['the admin "awsuser"']
        : []),
      ...(answered(item.DBName, 'DBName') === 'dev' ? ['the database "dev"'] : []),
    ];
    if (defaults.length === 0) return pass();
    return fail(`Called by the default name: ${defaults.join(' and ')}.`);
  },
});
