import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { cluster } from './cluster.resource.ts';

export const check = defineCheck(cluster, {
  id: 'redshift-cluster-versions-automatic',
  title: 'Redshift takes version upgrades',
  severity: 'low',
  category: 'operations',
  why: 'The cluster misses fixes of security and stability until somebody remembers to install them.',
  fix: 'Allow version upgrades in the maintenance window of the cluster.',
  docs: 'https://docs.aws.amazon.com/redshift/latest/mgmt/managing-cluster-considerations.html',

  evaluate({ item }) {
    if (answered(item.AllowVersionUpgrade, 'AllowVersionUpgrade')) return pass();
    return fail('Version upgrades are not allowed.');
  },
});
