import { check } from '../../../../functions/checks/rds/db-instance/available.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const being = (DBInstanceStatus: string) => ({ item: { Engine: 'mysql', DBInstanceStatus } });

describeCheck(check, {
  pass: {
    'it is available': being('available'),
    'it is backed up': being('backing-up'),
    'its settings are changed': being('modifying'),
  },
  fail: {
    'its storage is full': { ...being('storage-full'), message: 'The status is storage-full.' },
    'its key cannot be used': {
      ...being('inaccessible-encryption-credentials-recoverable'),
      message: 'The status is inaccessible-encryption-credentials-recoverable.',
    },
    'one of RDS Custom is out of its support perimeter': {
      ...being('unsupported-configuration'),
      message: 'The status is unsupported-configuration.',
    },
    'it has failed': { ...being('failed'), message: 'The status is failed.' },
  },
  errors: {
    'a word that AWS does not document': {
      ...being('unwell'),
      message: /"unwell", which is not known/,
    },
    'the answer does not say': { item: { Engine: 'mysql' }, message: /without DBInstanceStatus/ },
  },
  none: {
    'it is being made': being('creating'),
    'it is being deleted': being('deleting'),
    'it was stopped': being('stopped'),
  },
  skips: {
    'it is Neptune': { item: { Engine: 'neptune', DBInstanceStatus: 'failed' } },
  },
});
