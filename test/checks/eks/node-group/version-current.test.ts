import { check } from '../../../../functions/checks/eks/node-group/version-current.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const nodes = (version: string, its = '1.33') => ({
  item: {
    status: 'ACTIVE' as const,
    amiType: 'AL2023_x86_64_STANDARD' as const,
    clusterName: 'web',
    version,
  },
  related: { clusters: [{ name: 'web', version: its }] },
});

describeCheck(check, {
  pass: { 'both are the same': nodes('1.33') },
  fail: {
    'nodes are behind': {
      ...nodes('1.31'),
      message: 'The node group runs Kubernetes 1.31, its cluster 1.33.',
    },
  },
  errors: {
    'the cluster is not there': {
      ...nodes('1.33'),
      related: { clusters: [] },
      message: /without the cluster/,
    },
    'the cluster has no version': {
      ...nodes('1.33'),
      related: { clusters: [{ name: 'web' }] },
      message: /without the version of the cluster/,
    },
  },
  skips: {
    'one that is being deleted': { item: { ...nodes('1.31').item, status: 'DELETING' } },
    'one with images of its own': {
      ...nodes('1.31'),
      item: { ...nodes('1.31').item, amiType: 'CUSTOM' },
    },
  },
});
