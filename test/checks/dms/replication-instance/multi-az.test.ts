import { check } from '../../../../functions/checks/dms/replication-instance/multi-az.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const instance = (MultiAZ: boolean, ReplicationInstanceStatus = 'available') => ({
  item: { ReplicationInstanceStatus, MultiAZ },
});

describeCheck(check, {
  pass: { 'it is so': instance(true) },
  fail: {
    'it is not': { ...instance(false), message: 'The instance is in one zone.' },
    'one that is being changed is not': {
      ...instance(false, 'modifying'),
      message: 'The instance is in one zone.',
    },
  },
  errors: {
    'nothing is said of it': {
      item: { ReplicationInstanceStatus: 'available' },
      message: /without MultiAZ/,
    },
  },
  skips: {
    'one that is being deleted': instance(false, 'deleting'),
    'one that is gone': instance(false, 'deleted'),
  },
});
