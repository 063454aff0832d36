import { defineCheck, fail, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { cluster } from './cluster.resource.ts';

export const check = defineCheck(cluster, {
  id: 'redshift-cluster-multi-az',
  title: 'Redshift clusters span several zones',
  severity: 'low',
  category: 'reliability',
  why: 'When its zone fails, the warehouse is down until a cluster has been restored in another one.',
  fix: 'Turn on Multi-AZ, which takes RA3 nodes; at least allow the cluster to be moved to another zone.',
  docs: 'https://docs.aws.amazon.com/redshift/latest/mgmt/managing-cluster-multi-az.html',

  evaluate({ item }) {
    // Documented as a boolean, and answered as a word.
    const word = answered(item.MultiAZ, 'MultiAZ').toLowerCase();
    if (word === 'enabled' || word === 'true') return pass();
    if (word === 'disabled' || word === 'false') return fail('The cluster is in one zone.');
    throw new IncompleteAnswerError(`MultiAZ is "${item.MultiAZ}".`);
  },
});
