import { check } from '../../../../functions/checks/eks/cluster/endpoint-not-public.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const endpoint = (endpointPublicAccess: boolean, publicAccessCidrs?: string[]) => ({
  item: {
    status: 'ACTIVE' as const,
    resourcesVpcConfig: {
      endpointPublicAccess,
      endpointPrivateAccess: true,
      ...(publicAccessCidrs && { publicAccessCidrs }),
    },
  },
});
const message = 'Every IPv4 address reaches the Kubernetes API.';

describeCheck(check, {
  pass: {
    'it is private': endpoint(false),
    'it is private, and addresses are left over': endpoint(false, ['0.0.0.0/0']),
    'some addresses reach it': endpoint(true, ['203.0.113.0/24', '2001:db8::/32']),
  },
  fail: {
    'every address reaches it, though there is a private endpoint as well': {
      ...endpoint(true, ['0.0.0.0/0']),
      message,
    },
    'two halves make a whole': { ...endpoint(true, ['0.0.0.0/1', '128.0.0.0/1']), message },
    'both families reach it': {
      ...endpoint(true, ['0.0.0.0/0', '::/0']),
      message: 'Every IPv4 and every IPv6 address reaches the Kubernetes API.',
    },
  },
  errors: {
    'the addresses are missing': { ...endpoint(true), message: /without publicAccessCidrs/ },
    'there are no addresses': { ...endpoint(true, []), message: /no publicAccessCidrs/ },
    'an address is none': { ...endpoint(true, ['everywhere']), message: /not a CIDR block/ },
  },
  skips: {
    'a cluster that is being deleted': {
      item: { ...endpoint(true, ['0.0.0.0/0']).item, status: 'DELETING' },
    },
  },
});
