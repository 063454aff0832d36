import { check } from '../../../../functions/checks/elasticache/serverless-cache/snapshots-retained.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const cache = (SnapshotRetentionLimit: number, Status = 'AVAILABLE') => ({
  item: { Status, SnapshotRetentionLimit },
});

describeCheck(check, {
  pass: {
    'they are kept for a day': cache(1),
    'they are kept for as long as a tenant asks': { ...cache(7), parameters: { minimumDays: 7 } },
  },
  fail: {
    'none are taken': { ...cache(0), message: 'Automatic snapshots are off.' },
    'they are kept for less than a tenant asks': {
      ...cache(6),
      parameters: { minimumDays: 7 },
      message: 'Days for which snapshots are kept: 6, and not 7.',
    },
  },
  errors: {
    'nothing is said of them': {
      item: { Status: 'AVAILABLE' },
      message: /without SnapshotRetentionLimit/,
    },
  },
  skips: { 'one that is being deleted': cache(0, 'DELETING') },
});
