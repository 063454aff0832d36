import { check } from '../../../../functions/checks/elasticfilesystem/file-system/backed-up.check.ts';
import { backup, none, old, young } from '../../../support/checks/backup-examples.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = {
  OwnerId: '123456789012',
  FileSystemId: 'fs-1',
  CreationToken: 't',
  LifeCycleState: 'available',
  CreationTime: new Date('2026-11-01T00:00:00Z'),
  NumberOfMountTargets: 1,
  SizeInBytes: { Value: 1 },
  PerformanceMode: 'generalPurpose',
  Tags: [],
} as const;

const policy = (Status: 'ENABLED' | 'ENABLING' | 'DISABLED' | 'DISABLING') => ({
  facts: { DescribeBackupPolicy: { BackupPolicy: { Status } } },
  related: { backups: [] },
});
const without = { facts: { DescribeBackupPolicy: undefined } };

describeCheck(check, {
  pass: {
    'backups are automatic': { item, ...policy('ENABLED') },
    'they are being turned on': { item, ...policy('ENABLING') },
    'a plan backs it up instead': { item, ...without, related: { backups: [backup('14')] } },
    'the tenant bears an older backup': {
      item,
      ...without,
      related: { backups: [backup('02')] },
      parameters: { maxAgeDays: 30 },
    },
    'backups are automatic, and its age is not known': {
      item: { OwnerId: '123456789012', LifeCycleState: 'available' } as typeof item,
      ...policy('ENABLED'),
    },
  },
  fail: {
    'there is no policy': { item, ...without, related: { backups: [] }, message: none },
    'they are off': { item, ...policy('DISABLED'), message: none },
    'they are being turned off': { item, ...policy('DISABLING'), message: none },
    'the last backup of a plan is old': {
      item,
      ...policy('DISABLED'),
      related: { backups: [backup('13')] },
      message: old,
    },
  },
  none: {
    'it is too young to be backed up': {
      item: { ...item, CreationTime: young },
      ...without,
      related: { backups: [] },
    },
  },
  errors: {
    'the policy has no status': {
      item,
      facts: { DescribeBackupPolicy: {} },
      related: { backups: [] },
      message: /without Status/,
    },
  },
});
