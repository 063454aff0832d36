import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { cluster } from './cluster.resource.ts';

export const check = defineCheck(cluster, {
  id: 'eks-cluster-endpoint-private',
  title: 'The endpoint of a cluster is reached from its network alone',
  severity: 'medium',
  category: 'security',
  why: 'A public endpoint stands on the internet even where few addresses pass, and the list of these grows old.',
  fix: 'Switch the private endpoint on, reach it through a VPN, a peering or a host within the VPC, then switch the public one off.',
  docs: 'https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html',
  impliedBy: ['eks-cluster-endpoint-not-public'],

  evaluate({ item }) {
    const network = answered(item.resourcesVpcConfig, 'resourcesVpcConfig');
    const isPublic = answered(network.endpointPublicAccess, 'endpointPublicAccess');
    return isPublic ? fail('The public endpoint is on.') : pass();
  },
});
