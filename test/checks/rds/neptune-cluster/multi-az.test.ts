import { check } from '../../../../functions/checks/rds/neptune-cluster/multi-az.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const cluster = (...zones: readonly (string | undefined)[]) => ({
  // AWS has answered this for clusters that do span zones.
  item: { Engine: 'neptune', MultiAZ: false },
  related: { instances: zones.map((AvailabilityZone) => ({ AvailabilityZone })) },
});

describeCheck(check, {
  pass: {
    'instances stand in two zones': cluster('eu-west-1a', 'eu-west-1b'),
    'a third is being made': cluster('eu-west-1a', 'eu-west-1b', undefined),
  },
  fail: {
    'there is one': {
      ...cluster('eu-west-1a'),
      message: 'All instances of the cluster stand in eu-west-1a.',
    },
    'two stand in the same': {
      ...cluster('eu-west-1a', 'eu-west-1a'),
      message: 'All instances of the cluster stand in eu-west-1a.',
    },
  },
  none: {
    'it has no instance': cluster(),
    'the second is being made': cluster('eu-west-1a', undefined),
  },
  skips: {
    'a cluster of DocumentDB': { item: { Engine: 'docdb' } },
  },
});
