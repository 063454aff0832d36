import { check } from '../../../../functions/checks/lightsail/database/backups-retained.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: { 'they are on': { item: { name: 'db', backupRetentionEnabled: true } } },
  fail: {
    'they are off': {
      item: { name: 'db', backupRetentionEnabled: false },
      message: 'Automatic backups are off.',
    },
  },
  errors: {
    'nothing is said': { item: { name: 'db' }, message: /without backupRetentionEnabled/ },
  },
});
