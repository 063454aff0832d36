import { defineCheck, fail, pass } from '../../../core/check.ts';
import { asksWhoCalls } from '../auth-type.judgement.ts';
import { serviceNetwork } from './service-network.resource.ts';

export const check = defineCheck(serviceNetwork, {
  id: 'vpc-lattice-service-network-authorized',
  title: 'Lattice service networks ask each caller who it is',
  severity: 'medium',
  category: 'security',
  why: 'A policy of the network holds for every service in it, also for one whose owner forgot to give it a policy.',
  fix: 'Set the authentication type of the network to AWS_IAM, and give it a policy that admits your organization alone.',
  docs: 'https://docs.aws.amazon.com/vpc-lattice/latest/ug/auth-policies.html',

  evaluate({ item }) {
    return asksWhoCalls(item) ? pass() : fail('The network lets through whoever reaches it.');
  },
});
