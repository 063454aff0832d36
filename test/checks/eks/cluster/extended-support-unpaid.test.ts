import { check } from '../../../../functions/checks/eks/cluster/extended-support-unpaid.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

type Status = 'STANDARD_SUPPORT' | 'EXTENDED_SUPPORT' | 'UNSUPPORTED';
const on = (versionStatus: Status) => ({
  item: { status: 'ACTIVE' as const, version: '1.31' },
  related: { versions: [{ clusterVersion: '1.31', clusterType: 'eks', versionStatus }] },
});

describeCheck(check, {
  pass: {
    'its version is in standard support': on('STANDARD_SUPPORT'),
    'its support has ended': on('UNSUPPORTED'),
  },
  fail: {
    'it is in extended support': {
      ...on('EXTENDED_SUPPORT'),
      message: 'Kubernetes 1.31 is billed as extended support.',
    },
  },
  skips: {
    'a cluster that has no version yet': { item: { status: 'CREATING' } },
    'a cluster on an Outpost': {
      item: {
        ...on('EXTENDED_SUPPORT').item,
        outpostConfig: { outpostArns: [], controlPlaneInstanceType: 'm5.large' },
      },
    },
  },
});
