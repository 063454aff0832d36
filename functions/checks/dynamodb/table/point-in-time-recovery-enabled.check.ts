import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { table } from './table.resource.ts';

export const check = defineCheck(table, {
  id: 'dynamodb-table-point-in-time-recovery-enabled',
  title: 'Tables can be restored to any second of the last weeks',
  severity: 'medium',
  category: 'reliability',
  why: 'A faulty release or a mistaken delete is then undone from the last backup somebody thought of, if there is one.',
  fix: 'Turn on point-in-time recovery for the table, with a recovery period of up to 35 days.',
  docs: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/PointInTimeRecovery.html',
  needs: ['DescribeContinuousBackups'],

  evaluate({ facts }) {
    const { PointInTimeRecoveryDescription: recovery } = answered(
      facts.DescribeContinuousBackups?.ContinuousBackupsDescription,
      'ContinuousBackupsDescription',
    );
    const status = answered(recovery?.PointInTimeRecoveryStatus, 'PointInTimeRecoveryStatus');
    return status === 'ENABLED' ? pass() : fail('Point-in-time recovery is off.');
  },
});
