import { check } from '../../../../functions/checks/redshift/cluster/versions-automatic.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const cluster = (AllowVersionUpgrade: boolean, ClusterStatus = 'available') => ({
  item: { ClusterStatus, AllowVersionUpgrade },
});

describeCheck(check, {
  pass: { 'it is so': cluster(true), 'a paused one is so': cluster(true, 'paused') },
  fail: { 'it is not': { ...cluster(false), message: 'Version upgrades are not allowed.' } },
  errors: {
    'nothing is said of it': {
      item: { ClusterStatus: 'available' },
      message: /without AllowVersionUpgrade/,
    },
  },
  skips: {
    'one that is being made': cluster(false, 'creating'),
    'one that is being deleted': cluster(false, 'deleting'),
    'one of which the last snapshot is taken': cluster(false, 'final-snapshot'),
  },
});
