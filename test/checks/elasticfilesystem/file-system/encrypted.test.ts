import { check } from '../../../../functions/checks/elasticfilesystem/file-system/encrypted.check.ts';
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

describeCheck(check, {
  pass: {
    'it is encrypted': { item: { ...item, Encrypted: true } },
    'it is being updated': { item: { ...item, LifeCycleState: 'updating', Encrypted: true } },
  },
  fail: {
    'it is not encrypted': {
      item: { ...item, Encrypted: false },
      message: 'The file system is not encrypted.',
    },
  },
  errors: {
    'the answer does not say': { item, message: /without Encrypted/ },
  },
  skips: {
    'one of another account': { item: { ...item, OwnerId: '210987654321', Encrypted: false } },
    'one that is being made': { item: { ...item, LifeCycleState: 'creating' } },
    'one that is being deleted': { item: { ...item, LifeCycleState: 'deleting' } },
    'one that is deleted': { item: { ...item, LifeCycleState: 'deleted' } },
    'one that could not be made': { item: { ...item, LifeCycleState: 'error' } },
  },
});
