import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { replicationGroup } from './replication-group.resource.ts';

export const check = defineCheck(replicationGroup, {
  id: 'elasticache-replication-group-failover-automatic',
  title: 'Cache groups fail over automatically across zones',
  severity: 'medium',
  category: 'reliability',
  why: 'When the primary or its zone fails, the cache is down until somebody promotes a replica.',
  fix: 'Give the group a replica in another zone, and turn on automatic failover and Multi-AZ.',
  docs: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html',

  evaluate({ item }) {
    const failover = answered(item.AutomaticFailover, 'AutomaticFailover');
    if (!['enabled', 'enabling', 'disabled', 'disabling'].includes(failover))
      throw new IncompleteAnswerError(`AutomaticFailover is "${failover}".`);
    if (failover.startsWith('disabl')) return fail('Automatic failover is off.');
    if (answered(item.MultiAZ, 'MultiAZ') !== 'enabled') return fail('Multi-AZ is off.');
    // Not in effect yet, and it will be in minutes.
    return failover === 'enabling' ? noVerdict() : pass();
  },
});
