import { check } from '../../../../functions/checks/elasticache/replication-group/available.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const group = (Status: string) => ({ item: { Status } });

describeCheck(check, {
  pass: {
    'it is available': group('available'),
    'it is being modified': group('modifying'),
    'a snapshot is taken': group('snapshotting'),
  },
  fail: {
    'it could not be made': { ...group('create-failed'), message: 'The group could not be made.' },
  },
  none: { 'it is being made': group('creating') },
  errors: {
    'the status is not known': {
      ...group('frozen'),
      message: /Status "frozen", which is not known/,
    },
  },
  skips: { 'one that is being deleted': group('deleting') },
});
