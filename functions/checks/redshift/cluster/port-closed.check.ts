import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import {
  portsOpenToAnywhere,
  reachedText,
} from '../../../core/judgement/networks/internet-access.ts';
import { cluster } from './cluster.resource.ts';

export const check = defineCheck(cluster, {
  id: 'redshift-cluster-port-closed',
  title: 'The port of Redshift is open to named addresses alone',
  severity: 'high',
  category: 'security',
  why: 'Once the cluster has a public address, everybody may try passwords at its door.',
  fix: 'Let the security groups of the cluster admit its port from the security groups of the clients, or from known addresses.',
  docs: 'https://docs.aws.amazon.com/redshift/latest/mgmt/rs-security-group-public-private.html',
  // Nobody connects to a cluster without one, such as one whose network is incompatible.
  appliesTo: ({ Endpoint }) => Endpoint !== undefined,
  joins: ['securityGroups', 'prefixLists', 'prefixListEntries'],

  evaluate({ item, related }) {
    const port = answered(item.Endpoint?.Port, 'Port');
    const rules = answered(item.VpcSecurityGroups, 'VpcSecurityGroups').flatMap(
      ({ VpcSecurityGroupId: id }) => {
        const group = related.securityGroups.find(({ GroupId }) => GroupId === id);
        return answered(group?.IpPermissions, `the rules of ${id}`);
      },
    );
    const open = portsOpenToAnywhere(rules, related, { protocol: 'tcp', ports: [port] });
    return open.length === 0 ? pass() : fail(reachedText([String(port)]));
  },
});
