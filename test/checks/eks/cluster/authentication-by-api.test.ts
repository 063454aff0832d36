import { check } from '../../../../functions/checks/eks/cluster/authentication-by-api.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

type Mode = 'API' | 'API_AND_CONFIG_MAP' | 'CONFIG_MAP';
const by = (authenticationMode: Mode) => ({
  item: { status: 'ACTIVE' as const, accessConfig: { authenticationMode } },
});

describeCheck(check, {
  pass: { 'it is by access entries alone': by('API') },
  fail: {
    'it is by both': {
      ...by('API_AND_CONFIG_MAP'),
      message: 'The authentication mode of the cluster is API_AND_CONFIG_MAP.',
    },
    'it is by the ConfigMap': {
      ...by('CONFIG_MAP'),
      message: 'The authentication mode of the cluster is CONFIG_MAP.',
    },
  },
  errors: {
    'the mode is missing': { item: { status: 'ACTIVE' }, message: /without authenticationMode/ },
    // What EKS will offer is not in the type of today.
    'the mode is not known': { ...by('OIDC' as Mode), message: /authentication mode OIDC/ },
  },
  skips: {
    'a cluster on an Outpost': {
      item: {
        ...by('CONFIG_MAP').item,
        outpostConfig: { outpostArns: [], controlPlaneInstanceType: 'm5.large' },
      },
    },
  },
});
