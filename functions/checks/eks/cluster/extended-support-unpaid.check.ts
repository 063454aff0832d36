import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { cluster } from './cluster.resource.ts';
import { supportOf } from './cluster-support.judgement.ts';

export const check = defineCheck(cluster, {
  id: 'eks-cluster-extended-support-unpaid',
  title: 'Clusters are not billed for extended support',
  severity: 'medium',
  category: 'cost',
  why: 'In extended support a cluster costs six times as much an hour as before.',
  fix: 'Upgrade the cluster to a version in standard support, or set its upgrade policy to STANDARD so that EKS does it in time.',
  docs: 'https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html',
  joins: ['versions'],
  appliesTo: ({ version, outpostConfig }) => version !== undefined && outpostConfig === undefined,

  evaluate({ item, related: { versions } }) {
    const version = answered(item.version, 'version');
    if (supportOf(version, versions) !== 'EXTENDED_SUPPORT') return pass();
    return fail(`Kubernetes ${version} is billed as extended support.`);
  },
});
