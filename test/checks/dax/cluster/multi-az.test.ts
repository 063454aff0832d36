import { check } from '../../../../functions/checks/dax/cluster/multi-az.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const cluster = (...zones: string[]) => ({
  item: {
    Status: 'available',
    Nodes: zones.map((AvailabilityZone) => ({ AvailabilityZone })),
  },
});

describeCheck(check, {
  pass: {
    'its nodes are in two zones': cluster('eu-west-1a', 'eu-west-1b', 'eu-west-1a'),
  },
  fail: {
    'its nodes are in one zone': {
      ...cluster('eu-west-1a', 'eu-west-1a'),
      message: 'All 2 nodes are in eu-west-1a.',
    },
    'it has one node': { ...cluster('eu-west-1a'), message: 'The cluster has one node.' },
  },
  errors: {
    'its nodes are missing': { item: { Status: 'available' }, message: /without Nodes/ },
  },
});
