import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { loadBalancer } from './load-balancer.resource.ts';

export const check = defineCheck(loadBalancer, {
  id: 'elasticloadbalancing-load-balancer-multi-az',
  title: 'Load balancers span several Availability Zones',
  severity: 'medium',
  category: 'reliability',
  why: 'When its only zone fails, the load balancer fails with all that stands behind it.',
  fix: 'Enable a subnet in at least a second Availability Zone, with targets there.',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/how-elastic-load-balancing-works.html',
  // A load balancer on an Outpost has the one subnet of that Outpost.
  appliesTo: ({ AvailabilityZones }) =>
    !answered(AvailabilityZones, 'AvailabilityZones').some(({ OutpostId }) => OutpostId),

  evaluate({ item }) {
    const [only, second] = answered(item.AvailabilityZones, 'AvailabilityZones');
    if (second) return pass();
    return fail(
      only
        ? `Its only Availability Zone is ${answered(only.ZoneName, 'ZoneName')}.`
        : 'It has no Availability Zone.',
    );
  },
});
