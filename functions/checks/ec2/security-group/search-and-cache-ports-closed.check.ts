import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import {
  portsOpenToAnywhere,
  reachedText,
} from '../../../core/judgement/networks/internet-access.ts';
import { portParameter } from '../port-parameter.judgement.ts';
import { securityGroup } from './security-group.resource.ts';

export const check = defineCheck(securityGroup, {
  id: 'ec2-security-group-search-and-cache-ports-closed',
  title: 'Security groups keep search, cache and queue engines closed',
  severity: 'high',
  category: 'security',
  why: 'Elasticsearch, Kibana, Redis, Memcached and Kafka often ask for no password, so whoever reaches the port can read, change and delete what they hold.',
  fix: 'Allow the port from the security groups of the clients alone, and turn on authentication in the engine.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  impliedBy: ['ec2-security-group-all-ports-closed'],
  joins: ['prefixLists', 'prefixListEntries'],
  parameters: z.object({
    ports: portParameter(
      [5601, 6379, 9092, 9200, 9300, 11_211],
      'The TCP ports of Kibana, Redis, Kafka, Elasticsearch and Memcached.',
    ),
    udpPorts: portParameter([11_211], 'The UDP ports of the same: Memcached.'),
  }),

  evaluate({ item, related, parameters: { ports, udpPorts } }) {
    const rules = answered(item.IpPermissions, 'IpPermissions');
    const open = [
      ...portsOpenToAnywhere(rules, related, { protocol: 'tcp', ports }).map(String),
      ...portsOpenToAnywhere(rules, related, { protocol: 'udp', ports: udpPorts }).map(
        (port) => `UDP ${port}`,
      ),
    ];
    return open.length === 0 ? pass() : fail(reachedText(open));
  },
});
