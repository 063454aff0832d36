import { defineCheck, fail, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { addressSet } from '../../../core/judgement/networks/address-set.ts';
import { addressFamilies } from '../../../core/judgement/networks/cidr.ts';
import { holdsEverybody } from '../../../core/judgement/networks/everybody.ts';
import { cluster } from './cluster.resource.ts';

export const check = defineCheck(cluster, {
  id: 'eks-cluster-endpoint-not-public',
  title: 'The endpoint of a cluster is not open to everybody',
  severity: 'high',
  category: 'security',
  why: 'Whoever reaches the Kubernetes API can try stolen tokens on it, and every flaw that it will ever have.',
  fix: 'Switch the public endpoint off and use the private one, or name the addresses that need it.',
  docs: 'https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html',

  // Whether the private endpoint is on as well makes no difference.
  evaluate({ item }) {
    const network = answered(item.resourcesVpcConfig, 'resourcesVpcConfig');
    if (!answered(network.endpointPublicAccess, 'endpointPublicAccess')) return pass();
    const blocks = answered(network.publicAccessCidrs, 'publicAccessCidrs');
    // Where nobody named any, AWS fills in every address.
    if (blocks.length === 0) throw new IncompleteAnswerError('EKS answered no publicAccessCidrs.');
    const admitted = addressSet(blocks);
    const families = addressFamilies.filter((family) => holdsEverybody(admitted, family));
    if (families.length === 0) return pass();
    return fail(`Every ${families.join(' and every ')} address reaches the Kubernetes API.`);
  },
});
