import { check } from '../../../../functions/checks/fsx/file-system/backed-up.check.ts';
import { backup, created, none, old, young } from '../../../support/checks/backup-examples.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = { FileSystemType: 'WINDOWS', Lifecycle: 'AVAILABLE', CreationTime: created } as const;
const windows = (AutomaticBackupRetentionDays: number) => ({
  ...item,
  WindowsConfiguration: { AutomaticBackupRetentionDays },
});
const zfs = (AutomaticBackupRetentionDays: number) => ({
  ...item,
  FileSystemType: 'OPENZFS' as const,
  OpenZFSConfiguration: { AutomaticBackupRetentionDays },
});
const nothing = { related: { backups: [] } };

describeCheck(check, {
  pass: {
    'backups of Windows are kept': { item: windows(1), ...nothing },
    'backups of OpenZFS are kept': { item: zfs(30), ...nothing },
    'a plan backs it up instead': { item: windows(0), related: { backups: [backup('14')] } },
    'the tenant bears an older backup': {
      item: zfs(0),
      related: { backups: [backup('02')] },
      parameters: { maxAgeDays: 30 },
    },
    'the age is not known, and backups are kept': {
      item: {
        ...item,
        CreationTime: undefined,
        WindowsConfiguration: windows(1).WindowsConfiguration,
      },
      ...nothing,
    },
  },
  fail: {
    'backups are off': { item: windows(0), ...nothing, message: none },
    'nothing says that they are on': {
      item: { ...item, WindowsConfiguration: {} },
      ...nothing,
      message: none,
    },
    'nothing says so of OpenZFS': {
      item: { ...item, FileSystemType: 'OPENZFS', OpenZFSConfiguration: {} },
      ...nothing,
      message: none,
    },
    'the last backup of a plan is old': {
      item: zfs(0),
      related: { backups: [backup('13')] },
      message: old,
    },
  },
  none: {
    'it is too young to be backed up': {
      item: { ...windows(0), CreationTime: young },
      ...nothing,
    },
  },
  errors: {
    'the part of its type is not answered': {
      item,
      ...nothing,
      message: /without a configuration/,
    },
  },
  skips: {
    'one of Lustre': { item: { ...item, FileSystemType: 'LUSTRE' } },
    'one of ONTAP': { item: { ...item, FileSystemType: 'ONTAP' } },
    'one that is being made': { item: { ...item, Lifecycle: 'CREATING' } },
    'one that has failed': { item: { ...item, Lifecycle: 'FAILED' } },
    'one that is being deleted': { item: { ...item, Lifecycle: 'DELETING' } },
  },
});
