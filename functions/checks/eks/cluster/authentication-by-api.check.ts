import { defineCheck, fail, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { cluster } from './cluster.resource.ts';

export const check = defineCheck(cluster, {
  id: 'eks-cluster-authentication-by-api',
  title: 'Clusters take their users from access entries alone',
  severity: 'low',
  category: 'security',
  why: 'Whoever may write the ConfigMap aws-auth makes administrators of the cluster, and AWS neither shows nor logs them.',
  fix: 'Make access entries of what stands in aws-auth, then set the authentication mode of the cluster to API.',
  docs: 'https://docs.aws.amazon.com/eks/latest/userguide/setting-up-access-entries.html',
  // On Outposts there are no access entries.
  appliesTo: ({ outpostConfig }) => outpostConfig === undefined,

  evaluate({ item }) {
    const mode = answered(item.accessConfig?.authenticationMode, 'authenticationMode');
    if (mode === 'API') return pass();
    if (mode === 'CONFIG_MAP' || mode === 'API_AND_CONFIG_MAP') {
      return fail(`The authentication mode of the cluster is ${mode}.`);
    }
    throw new IncompleteAnswerError(`EKS answered the authentication mode ${mode}.`);
  },
});
