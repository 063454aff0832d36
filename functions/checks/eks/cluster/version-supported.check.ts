import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { cluster } from './cluster.resource.ts';
import { supportOf } from './cluster-support.judgement.ts';

export const check = defineCheck(cluster, {
  id: 'eks-cluster-version-supported',
  title: 'The Kubernetes version of a cluster is in standard support',
  severity: 'high',
  category: 'security',
  why: 'In extended support a cluster costs several times as much an hour, and after it EKS upgrades the cluster at a time of its own choice.',
  fix: 'Look at the upgrade insights of the cluster, then upgrade it by one version after the other, its nodes and add-ons with it.',
  docs: 'https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html',
  joins: ['versions'],
  // A cluster that is made or has failed may be without; those on Outposts have versions of their own.
  appliesTo: ({ version, outpostConfig }) => version !== undefined && outpostConfig === undefined,

  evaluate({ item, related: { versions } }) {
    const version = answered(item.version, 'version');
    const support = supportOf(version, versions);
    if (support === 'STANDARD_SUPPORT') return pass();
    return fail(
      support === 'EXTENDED_SUPPORT'
        ? `Kubernetes ${version} is in extended support, which costs extra.`
        : `Kubernetes ${version} is no longer supported.`,
    );
  },
});
