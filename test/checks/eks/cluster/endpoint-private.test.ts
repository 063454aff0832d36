import { check } from '../../../../functions/checks/eks/cluster/endpoint-private.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const endpoint = (endpointPublicAccess: boolean) => ({
  item: {
    status: 'ACTIVE' as const,
    resourcesVpcConfig: {
      endpointPublicAccess,
      endpointPrivateAccess: true,
      publicAccessCidrs: ['203.0.113.0/24'],
    },
  },
});

describeCheck(check, {
  pass: { 'there is the private one alone': endpoint(false) },
  fail: {
    'few addresses reach the public one': {
      ...endpoint(true),
      message: 'The public endpoint is on.',
    },
  },
  errors: {
    'nothing is said of the network': {
      item: { status: 'ACTIVE' },
      message: /without resourcesVpc/,
    },
    'nothing is said of the endpoint': {
      item: { status: 'ACTIVE', resourcesVpcConfig: {} },
      message: /without endpointPublicAccess/,
    },
  },
  skips: {
    'a cluster that is being deleted': { item: { ...endpoint(true).item, status: 'DELETING' } },
  },
});
