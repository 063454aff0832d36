import { check } from '../../../../functions/checks/elasticloadbalancing/classic-load-balancer/multi-az.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const zones = (...AvailabilityZones: readonly string[]) => ({ item: { AvailabilityZones } });

describeCheck(check, {
  pass: { 'it has two': zones('eu-west-1a', 'eu-west-1b') },
  fail: {
    'it has one': {
      ...zones('eu-west-1a'),
      message: 'Its only Availability Zone is eu-west-1a.',
    },
    'it has none': { ...zones(), message: 'It has no Availability Zone.' },
  },
});
