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
  id: 'ec2-security-group-file-sharing-ports-closed',
  title: 'Security groups keep Windows file sharing closed',
  severity: 'high',
  category: 'security',
  why: 'SMB, NetBIOS and RPC were made for trusted networks; worms and ransomware spread through exactly these ports.',
  fix: 'Close the ports to the internet, and reach shares through a VPN or from known addresses.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  impliedBy: ['ec2-security-group-all-ports-closed'],
  joins: ['prefixLists', 'prefixListEntries'],
  parameters: z.object({
    ports: portParameter([135, 139, 445], 'The TCP ports of RPC, NetBIOS and SMB.'),
    udpPorts: portParameter([137, 138], 'The UDP ports of NetBIOS.'),
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
