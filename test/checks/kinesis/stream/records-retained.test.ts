import { check } from '../../../../functions/checks/kinesis/stream/records-retained.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const kept = (RetentionPeriodHours: number) => ({
  item: { StreamName: 's' } as never,
  facts: {
    DescribeStreamSummary: { StreamDescriptionSummary: { RetentionPeriodHours } as never },
  },
});

describeCheck(check, {
  pass: {
    'records are kept for a week': kept(168),
    'a tenant is content with a day': { ...kept(24), parameters: { minimumHours: 24 } },
  },
  fail: {
    'records are kept for a day': {
      ...kept(24),
      message: 'Hours for which records are kept: 24, and not 168.',
    },
    'they are kept for an hour less than a week': {
      ...kept(167),
      message: 'Hours for which records are kept: 167, and not 168.',
    },
  },
});
