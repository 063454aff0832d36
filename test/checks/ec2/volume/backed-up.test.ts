import { check } from '../../../../functions/checks/ec2/volume/backed-up.check.ts';
import { backup, created, none, old, young } from '../../../support/checks/backup-examples.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = { VolumeId: 'vol-1', State: 'in-use', CreateTime: created } as const;

describeCheck(check, {
  pass: {
    'the last backup is a week old': { item, related: { backups: [backup('14')] } },
    'the volume is not, but its instance': {
      item,
      related: { backups: [backup('02'), backup('20')] },
    },
    'the tenant bears an older one': {
      item,
      related: { backups: [backup('02')] },
      parameters: { maxAgeDays: 30 },
    },
  },
  fail: {
    'there is none': { item, related: { backups: [] }, message: none },
    'it is older': { item, related: { backups: [backup('13')] }, message: old },
  },
  none: {
    'it is too young to be backed up': {
      item: { ...item, CreateTime: young },
      related: { backups: [] },
    },
  },
  errors: {
    'the last backup has no time': {
      item,
      related: { backups: [{ ResourceArn: 'arn' }] },
      message: /without LastBackupTime/,
    },
    'its age is not answered': {
      item: { VolumeId: 'vol-1', State: 'in-use' },
      related: { backups: [] },
      message: /without the time of creation/,
    },
  },
  skips: {
    'a volume that nothing uses': { item: { ...item, State: 'available' } },
    'a volume that is being deleted': { item: { ...item, State: 'deleting' } },
  },
});
