import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { replicationGroup } from './replication-group.resource.ts';

export const check = defineCheck(replicationGroup, {
  id: 'elasticache-replication-group-tls-required',
  title: 'Cache groups encrypt traffic',
  severity: 'medium',
  category: 'security',
  why: 'Passwords and cached data travel between clients and nodes in the clear.',
  fix: 'Turn on encryption in transit with mode preferred, move the clients over, then set the mode to required.',
  docs: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption.html',

  evaluate({ item }) {
    if (!answered(item.TransitEncryptionEnabled, 'TransitEncryptionEnabled'))
      return fail('Traffic is not encrypted.');
    // Groups older than the mode have none, and take encrypted traffic alone.
    if (item.TransitEncryptionMode !== 'preferred') return pass();
    return fail('Clients may still connect without encryption: the mode is preferred.');
  },
});
