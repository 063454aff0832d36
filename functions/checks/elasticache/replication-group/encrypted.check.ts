import { defineCheck, fail, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { replicationGroup } from './replication-group.resource.ts';

export const check = defineCheck(replicationGroup, {
  id: 'elasticache-replication-group-encrypted',
  title: 'Cache groups encrypt data at rest',
  severity: 'medium',
  category: 'security',
  why: 'Snapshots, swap and what is synchronised lie on disks in the clear.',
  fix: 'Make the group anew from a snapshot, with encryption at rest: it cannot be turned on later.',
  docs: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html',

  evaluate({ item }) {
    // The type says what is in effect, which the older flag need not:
    // https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_ReplicationGroup.html
    const type = item.StorageEncryptionType;
    if (type !== undefined && !['none', 'sse-elasticache', 'sse-kms'].includes(type))
      throw new IncompleteAnswerError(`"${type}" is no known type of encryption.`);
    const isEncrypted =
      type === undefined
        ? answered(item.AtRestEncryptionEnabled, 'AtRestEncryptionEnabled')
        : type !== 'none';
    return isEncrypted ? pass() : fail('The group is not encrypted at rest.');
  },
});
