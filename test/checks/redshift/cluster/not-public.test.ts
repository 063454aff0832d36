import { check } from '../../../../functions/checks/redshift/cluster/not-public.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const cluster = (PubliclyAccessible: boolean, ClusterStatus = 'available') => ({
  item: { ClusterStatus, PubliclyAccessible },
});

describeCheck(check, {
  pass: { 'it is so': cluster(false), 'a paused one is so': cluster(false, 'paused') },
  fail: { 'it is not': { ...cluster(true), message: 'The cluster has a public address.' } },
  errors: {
    'nothing is said of it': {
      item: { ClusterStatus: 'available' },
      message: /without PubliclyAccessible/,
    },
  },
  skips: {
    'one that is being made': cluster(true, 'creating'),
    'one that is being deleted': cluster(true, 'deleting'),
    'one of which the last snapshot is taken': cluster(true, 'final-snapshot'),
  },
});
