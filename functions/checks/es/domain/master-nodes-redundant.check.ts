import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { domain } from './domain.resource.ts';

/** The fewest of which a majority is left when one fails. */
const leastNodes = 3;

export const check = defineCheck(domain, {
  id: 'es-domain-master-nodes-redundant',
  title: 'Domains have three dedicated master nodes',
  severity: 'medium',
  category: 'reliability',
  why: 'Without a quorum of master nodes of its own, a busy or failing data node takes the whole cluster with it.',
  fix: 'Turn on dedicated master nodes and give the domain three of them.',
  docs: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/managedomains-dedicatedmasternodes.html',

  evaluate({ item }) {
    const config = answered(item.ClusterConfig, 'ClusterConfig');
    if (!answered(config.DedicatedMasterEnabled, 'DedicatedMasterEnabled'))
      return fail('The domain has no dedicated master nodes.');
    const nodes = answered(config.DedicatedMasterCount, 'DedicatedMasterCount');
    if (nodes >= leastNodes) return pass();
    return fail(`Dedicated master nodes: ${nodes}, and not ${leastNodes}.`);
  },
});
