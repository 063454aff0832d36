import { check } from '../../../../functions/checks/rds/db-instance/storage-free.check.ts';
import { at } from '../../../support/checks/metric-points.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const gibibyte = 1024 ** 3;
const free = (...gibibytes: readonly number[]) => ({
  item: { Engine: 'postgres', AllocatedStorage: 100 },
  facts: {
    FreeStorageSpace: {
      points: gibibytes.map((value, place) => at(`2026-11-21T0${place}:00:00Z`, value * gibibyte)),
    },
  },
});

describeCheck(check, {
  pass: {
    'a tenth is free': free(10),
    'there is more than there was': free(1, 60),
    'the tenant asks for less': { ...free(5), parameters: { leastPercent: 5 } },
  },
  fail: {
    'less than a tenth is free': { ...free(60, 9.9), message: 'Of its storage, 9 % are free.' },
    'nothing is free': { ...free(0), message: 'Of its storage, 0 % are free.' },
  },
  errors: {
    'no metric was read': {
      item: { Engine: 'postgres', AllocatedStorage: 100 },
      facts: { FreeStorageSpace: undefined },
      message: /without FreeStorageSpace/,
    },
    'the answer does not say how large it is': {
      ...free(10),
      item: { Engine: 'postgres' },
      message: /without AllocatedStorage/,
    },
  },
  none: {
    'nothing was reported': free(),
  },
  skips: {
    'a member of a cluster': {
      ...free(0),
      item: { Engine: 'aurora-mysql', DBClusterIdentifier: 'c', AllocatedStorage: 1 },
    },
  },
});
