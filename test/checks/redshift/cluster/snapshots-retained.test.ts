import { check } from '../../../../functions/checks/redshift/cluster/snapshots-retained.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const cluster = (AutomatedSnapshotRetentionPeriod: number) => ({
  item: { ClusterStatus: 'available', AutomatedSnapshotRetentionPeriod },
});

describeCheck(check, {
  pass: {
    'they are kept for a week': cluster(7),
    'a tenant asks for less': { ...cluster(1), parameters: { minimumDays: 1 } },
  },
  fail: {
    'they are kept for six days': {
      ...cluster(6),
      message: 'Days for which snapshots are kept: 6, and not 7.',
    },
    'they are off': { ...cluster(0), message: 'Automated snapshots are off.' },
  },
});
