import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { domain } from './domain.resource.ts';

/**
 * The fewest nodes. With less, the loss of one leaves no majority and, with one replica each, shards without a copy.
 */
const leastNodes = 3;

export const check = defineCheck(domain, {
  id: 'es-domain-data-nodes-redundant',
  title: 'Domains tolerate the loss of a data node',
  severity: 'medium',
  category: 'reliability',
  why: 'When the one node or the one zone that holds a shard fails, its data cannot be searched, or is lost.',
  fix: 'Give the domain at least three data nodes, spread them over several zones, and keep a replica of each shard.',
  docs: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/managedomains-multiaz.html',

  evaluate({ item }) {
    const config = answered(item.ClusterConfig, 'ClusterConfig');
    const nodes = answered(config.InstanceCount, 'InstanceCount');
    const isSpread = answered(config.ZoneAwarenessEnabled, 'ZoneAwarenessEnabled');
    if (!isSpread) return fail('All data nodes are in one zone.');
    if (nodes >= leastNodes) return pass();
    return fail(`Data nodes: ${nodes}, and not ${leastNodes}.`);
  },
});
