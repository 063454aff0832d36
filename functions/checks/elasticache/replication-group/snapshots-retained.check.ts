import { defineCheck } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { judgeRetention, retention } from '../snapshot-retention.judgement.ts';
import { replicationGroup } from './replication-group.resource.ts';

export const check = defineCheck(replicationGroup, {
  id: 'elasticache-replication-group-snapshots-retained',
  title: 'Cache groups keep snapshots',
  severity: 'medium',
  category: 'reliability',
  why: 'When data is lost, the group starts empty, and the database behind it has to answer everything at once.',
  fix: 'Turn on automatic backups of the group, and keep them for at least a few days.',
  docs: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups-automatic.html',
  parameters: retention,

  evaluate({ item, parameters: { minimumDays } }) {
    const days = answered(item.SnapshotRetentionLimit, 'SnapshotRetentionLimit');
    return judgeRetention(days, minimumDays);
  },
});
