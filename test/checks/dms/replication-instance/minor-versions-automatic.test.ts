import { check } from '../../../../functions/checks/dms/replication-instance/minor-versions-automatic.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const instance = (AutoMinorVersionUpgrade: boolean, ReplicationInstanceStatus = 'available') => ({
  item: { ReplicationInstanceStatus, AutoMinorVersionUpgrade },
});

describeCheck(check, {
  pass: { 'it is so': instance(true) },
  fail: {
    'it is not': { ...instance(false), message: 'Minor versions are not installed by themselves.' },
    'one that is being changed is not': {
      ...instance(false, 'modifying'),
      message: 'Minor versions are not installed by themselves.',
    },
  },
  errors: {
    'nothing is said of it': {
      item: { ReplicationInstanceStatus: 'available' },
      message: /without AutoMinorVersionUpgrade/,
    },
  },
  skips: {
    'one that is being deleted': instance(false, 'deleting'),
    'one that is gone': instance(false, 'deleted'),
  },
});
