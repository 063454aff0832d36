import { check } from '../../../../functions/checks/es/domain/storage-free.check.ts';
import { point } from '../../../support/checks/metric-points.ts';
import { searchDomain } from '../../../support/checks/search-domain.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const domain = (...free: number[]) => ({
  item: { ...searchDomain, EBSOptions: { EBSEnabled: true, VolumeSize: 100 } },
  facts: {
    FreeStorageSpace: {
      points: free.map((value, index) =>
        point('2026-11-21T06:00:00Z', value, (index - free.length) * 5, 5),
      ),
    },
  },
});

describeCheck(check, {
  pass: {
    'a quarter is free': domain(25_600),
    'it is free again': domain(1024, 51_200),
    'a tenant asks for less': { ...domain(10_240), parameters: { leastPercent: 10 } },
  },
  fail: {
    'less is free': {
      ...domain(51_200, 25_599),
      message: 'The fullest data node has 25.0 % of its volume free, and not 25 %.',
    },
    'nothing is free': {
      ...domain(0),
      message: 'The fullest data node has 0.0 % of its volume free, and not 25 %.',
    },
  },
  none: {
    'nothing was reported in the last hour': {
      ...domain(),
      facts: { FreeStorageSpace: { points: [point('2026-11-21T04:00:00Z', 51_200, 0, 5)] } },
    },
  },
  errors: {
    'no metric was read': {
      item: domain().item,
      facts: { FreeStorageSpace: undefined },
      message: /without FreeStorageSpace/,
    },
  },
  skips: {
    'a domain on the disks of its instances': {
      item: { ...searchDomain, EBSOptions: { EBSEnabled: false } },
    },
  },
});
