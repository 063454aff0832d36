import { check } from '../../../../functions/checks/dynamodb/table/point-in-time-recovery-enabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const backups = (PointInTimeRecoveryStatus: 'ENABLED' | 'DISABLED') => ({
  facts: {
    DescribeContinuousBackups: {
      ContinuousBackupsDescription: {
        ContinuousBackupsStatus: 'ENABLED' as const,
        PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus },
      },
    },
  },
});

describeCheck(check, {
  pass: { 'point-in-time recovery is on': backups('ENABLED') },
  fail: {
    'only the backups of DynamoDB itself are on': {
      ...backups('DISABLED'),
      message: 'Point-in-time recovery is off.',
    },
  },
});
