import { check } from '../../../../functions/checks/elasticloadbalancing/load-balancer/multi-az.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const zones = (...names: readonly string[]) => ({
  item: { AvailabilityZones: names.map((ZoneName) => ({ ZoneName })) },
});

describeCheck(check, {
  pass: { 'it has two': zones('eu-west-1a', 'eu-west-1b') },
  fail: {
    'it has one': { ...zones('eu-west-1a'), message: 'Its only Availability Zone is eu-west-1a.' },
    'it has none': { ...zones(), message: 'It has no Availability Zone.' },
  },
  skips: {
    'one on an Outpost': {
      item: { AvailabilityZones: [{ ZoneName: 'eu-west-1a', OutpostId: 'op-1' }] },
    },
  },
});
