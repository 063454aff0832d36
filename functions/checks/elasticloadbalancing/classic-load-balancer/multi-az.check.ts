import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { classicLoadBalancer } from './classic-load-balancer.resource.ts';

export const check = defineCheck(classicLoadBalancer, {
  id: 'elasticloadbalancing-classic-load-balancer-multi-az',
  title: 'Classic load balancers span several Availability Zones',
  severity: 'medium',
  category: 'reliability',
  why: 'When its only zone fails, the load balancer fails with all that stands behind it.',
  fix: 'Add subnets or zones, so that instances of at least two Availability Zones are served.',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/enable-disable-az.html',

  evaluate({ item }) {
    const zones = answered(item.AvailabilityZones, 'AvailabilityZones');
    if (zones.length > 1) return pass();
    return fail(
      zones[0] ? `Its only Availability Zone is ${zones[0]}.` : `It has no Availability Zone.`,
    );
  },
});
