import { check } from '../../../../functions/checks/eks/cluster/version-supported.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

type Status = 'STANDARD_SUPPORT' | 'EXTENDED_SUPPORT' | 'UNSUPPORTED';
const on = (versionStatus: Status, clusterType?: string) => ({
  item: { status: 'ACTIVE' as const, version: '1.33' },
  related: {
    versions: [{ clusterVersion: '1.33', versionStatus, ...(clusterType && { clusterType }) }],
  },
});
const outpostConfig = { outpostArns: [], controlPlaneInstanceType: 'm5.large' };

describeCheck(check, {
  pass: {
    'its version is in standard support': on('STANDARD_SUPPORT', 'eks'),
    'the type of cluster is not said': on('STANDARD_SUPPORT'),
    'another type of cluster has another calendar': {
      ...on('STANDARD_SUPPORT', 'eks'),
      related: {
        versions: [
          ...on('STANDARD_SUPPORT', 'eks').related.versions,
          ...on('UNSUPPORTED', 'eks-local-outposts').related.versions,
        ],
      },
    },
  },
  fail: {
    'it is in extended support': {
      ...on('EXTENDED_SUPPORT', 'eks'),
      message: 'Kubernetes 1.33 is in extended support, which costs extra.',
    },
    'its support has ended': {
      ...on('UNSUPPORTED', 'eks'),
      message: 'Kubernetes 1.33 is no longer supported.',
    },
    'EKS names it no more': {
      item: { status: 'ACTIVE', version: '1.21' },
      related: { versions: [] },
      message: 'Kubernetes 1.21 is no longer supported.',
    },
  },
  errors: {
    'the state is missing': {
      ...on('STANDARD_SUPPORT', 'eks'),
      related: { versions: [{ clusterVersion: '1.33', clusterType: 'eks' }] },
      message: /without versionStatus/,
    },
    'the state is not known': {
      // What EKS will call a state is not in the type of today.
      ...on('LONGEST_SUPPORT' as Status, 'eks'),
      message: /the state LONGEST_SUPPORT/,
    },
    'there are two states of it': {
      item: { status: 'ACTIVE', version: '1.33' },
      related: {
        versions: [
          ...on('STANDARD_SUPPORT', 'eks').related.versions,
          ...on('UNSUPPORTED').related.versions,
        ],
      },
      message: /several states of version 1.33/,
    },
  },
  skips: {
    'a cluster that has no version yet': { item: { status: 'CREATING' } },
    'a cluster on an Outpost': { item: { status: 'ACTIVE', version: '1.33', outpostConfig } },
    'a cluster that is being deleted': { item: { status: 'DELETING', version: '1.33' } },
  },
});
