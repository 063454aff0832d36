import { defineCheck } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { judgeRetention, retention } from '../snapshot-retention.judgement.ts';
import { serverlessCache } from './serverless-cache.resource.ts';

export const check = defineCheck(serverlessCache, {
  id: 'elasticache-serverless-cache-snapshots-retained',
  title: 'Serverless caches keep snapshots',
  severity: 'medium',
  category: 'reliability',
  why: 'When data is lost, the cache starts empty, and the database behind it has to answer everything at once.',
  fix: 'Turn on automatic backups of the cache, and keep them for at least a few days.',
  docs: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups-automatic.html',
  parameters: retention,

  evaluate({ item, parameters: { minimumDays } }) {
    const days = answered(item.SnapshotRetentionLimit, 'SnapshotRetentionLimit');
    return judgeRetention(days, minimumDays);
  },
});
