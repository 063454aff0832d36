import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { isManagedByAws } from '../operator.judgement.ts';
import { networkInterface } from './network-interface.resource.ts';

/**
 * The kinds whose traffic is their own; gateways and balancers pass on that of others.
 *
 * https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-180
 */
const kinds = [
  'aws_codestar_connections_managed',
  'branch',
  'efa',
  'interface',
  'lambda',
  'quicksight',
];

export const check = defineCheck(networkInterface, {
  id: 'ec2-network-interface-source-checked',
  title: 'Network interfaces refuse packets that are not for them',
  severity: 'medium',
  category: 'security',
  why: 'Without the check a machine passes on the packets of others, and whoever breaks into it can listen or pretend to be them.',
  fix: 'Turn the source/destination check on, unless the machine is meant to be a router, a firewall or a NAT instance.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-eni.html',
  appliesTo: (item) =>
    kinds.includes(answered(item.InterfaceType, 'InterfaceType')) && !isManagedByAws(item),

  evaluate({ item }) {
    if (answered(item.SourceDestCheck, 'SourceDestCheck')) return pass();
    return fail('The interface takes and sends packets of others.');
  },
});
