import { check } from '../../../../functions/checks/rds/db-instance/storage-scaled-automatically.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const instance = (AllocatedStorage: number, most?: number, more: object = {}) => ({
  item: {
    Engine: 'postgres',
    StorageType: 'gp3',
    AllocatedStorage,
    ...(most !== undefined && { MaxAllocatedStorage: most }),
    ...more,
  },
});

describeCheck(check, {
  pass: {
    'it may grow to ten times its size': instance(100, 1000),
    'it may grow by 26 %': instance(100, 126),
    'the tenant asks for less': { ...instance(100, 110), parameters: { leastPercent: 10 } },
  },
  fail: {
    'autoscaling is off': {
      ...instance(100),
      message: 'The storage does not grow by itself.',
    },
    'it is as large as it may be': {
      ...instance(100, 100),
      message: 'The storage does not grow by itself.',
    },
    'it has little room left': {
      ...instance(100, 125),
      message: 'The storage of 100 GiB may grow by itself to 125 GiB, 25 % more.',
    },
  },
  errors: {
    'the answer does not say how large it is': {
      item: { Engine: 'postgres', StorageType: 'gp3', MaxAllocatedStorage: 1 },
      message: /without AllocatedStorage/,
    },
  },
  skips: {
    'a member of a cluster': instance(1, undefined, { DBClusterIdentifier: 'c' }),
    'a magnetic disk': instance(100, undefined, { StorageType: 'standard' }),
    'RDS Custom': instance(100, undefined, { Engine: 'custom-oracle-ee' }),
  },
});
