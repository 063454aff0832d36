import { check } from '../../../../functions/checks/elasticfilesystem/file-system/multi-az.check.ts';
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
    'it names no zone, as it is in all': { item },
  },
  fail: {
    'it is in one zone': {
      item: { ...item, AvailabilityZoneName: 'eu-west-1a' },
      message: 'The file system is in one zone: eu-west-1a.',
    },
  },
});
