import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { replicationGroup } from './replication-group.resource.ts';

const states = {
  // It goes on answering while it is modified and while a snapshot is taken.
  serving: ['available', 'modifying', 'snapshotting'],
  made: ['creating'],
  failed: ['create-failed'],
};

export const check = defineCheck(replicationGroup, {
  id: 'elasticache-replication-group-available',
  title: 'Replication groups are available',
  severity: 'high',
  category: 'health',
  why: 'Nothing is cached, and whatever asks the cache falls back to the database behind it, or fails.',
  fix: 'Read the events of the group, mend what they name, such as subnets without addresses, and make the group anew.',
  docs: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_ReplicationGroup.html',

  evaluate({ item }) {
    const state = kindOfWord(item.Status, 'Status', states);
    if (state === 'made') return noVerdict();
    return state === 'serving' ? pass() : fail('The group could not be made.');
  },
});
