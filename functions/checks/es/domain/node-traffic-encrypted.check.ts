import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { domain } from './domain.resource.ts';

export const check = defineCheck(domain, {
  id: 'es-domain-node-traffic-encrypted',
  title: 'Domains encrypt traffic between nodes',
  severity: 'medium',
  category: 'security',
  why: 'Shards and search results travel between the nodes in the clear, whatever clients use to reach the domain.',
  fix: 'Turn on node-to-node encryption. It cannot be turned off again.',
  docs: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/ntn.html',

  evaluate({ item }) {
    const options = answered(item.NodeToNodeEncryptionOptions, 'NodeToNodeEncryptionOptions');
    if (answered(options.Enabled, 'Enabled')) return pass();
    return fail('Traffic between the nodes is not encrypted.');
  },
});
