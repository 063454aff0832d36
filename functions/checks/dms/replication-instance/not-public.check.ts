import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { replicationInstance } from './replication-instance.resource.ts';

export const check = defineCheck(replicationInstance, {
  id: 'dms-replication-instance-not-public',
  title: 'Replication instances are private',
  severity: 'high',
  category: 'security',
  why: 'An instance that holds the passwords of both databases has a public address.',
  fix: 'Make a new instance without public access, in a private subnet, and move its tasks there.',
  docs: 'https://docs.aws.amazon.com/dms/latest/userguide/CHAP_ReplicationInstance.PublicPrivate.html',

  evaluate({ item }) {
    if (!answered(item.PubliclyAccessible, 'PubliclyAccessible')) return pass();
    return fail('The instance has a public address.');
  },
});
