import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { replicationGroup } from './replication-group.resource.ts';

export const check = defineCheck(replicationGroup, {
  id: 'elasticache-replication-group-available',
  title: 'Replication groups are available',
  severity: 'high',
  category: 'health',
  why: 'Nothing is cached, and whatever asks the cache falls back to the database behind it, or fails.',
  fix: 'Read the events of the group, mend what they name, such as subnets without addresses, and make the group anew.',
  docs: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_ReplicationGroup.html',

  evaluate({ item }) {
    const status = answered(item.Status, 'Status');
    // It goes on answering while it is modified and while a snapshot is taken.
    if (['available', 'modifying', 'snapshotting'].includes(status)) return pass();
    if (status === 'creating') return noVerdict();
    if (status === 'create-failed') return fail('The group could not be made.');
    throw new IncompleteAnswerError(`"${status}" is no known status of a replication group.`);
  },
});
