import { check } from '../../../../functions/checks/dms/replication-instance/not-public.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const instance = (PubliclyAccessible: boolean, ReplicationInstanceStatus = 'available') => ({
  item: { ReplicationInstanceStatus, PubliclyAccessible },
});

describeCheck(check, {
  pass: { 'it is so': instance(false) },
  fail: {
    'it is not': { ...instance(true), message: 'The instance has a public address.' },
    'one that is being changed is not': {
      ...instance(true, 'modifying'),
      message: 'The instance has a public address.',
    },
  },
  errors: {
    'nothing is said of it': {
      item: { ReplicationInstanceStatus: 'available' },
      message: /without PubliclyAccessible/,
    },
  },
  skips: {
    'one that is being deleted': instance(true, 'deleting'),
    'one that is gone': instance(true, 'deleted'),
  },
});
