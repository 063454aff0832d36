import { check } from '../../../../functions/checks/redshift/cluster/traffic-in-vpc.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const cluster = (EnhancedVpcRouting: boolean, ClusterStatus = 'available') => ({
  item: { ClusterStatus, EnhancedVpcRouting },
});

describeCheck(check, {
  pass: { 'it is so': cluster(true), 'a paused one is so': cluster(true, 'paused') },
  fail: { 'it is not': { ...cluster(false), message: 'Enhanced VPC routing is off.' } },
  errors: {
    'nothing is said of it': {
      item: { ClusterStatus: 'available' },
      message: /without EnhancedVpcRouting/,
    },
  },
  skips: {
    'one that is being made': cluster(false, 'creating'),
    'one that is being deleted': cluster(false, 'deleting'),
    'one of which the last snapshot is taken': cluster(false, 'final-snapshot'),
  },
});
