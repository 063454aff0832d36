import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import {
  rangesOpenToAnywhere,
  reachedText,
} from '../../../core/judgement/networks/internet-access.ts';
import { type PortRange, rangeText } from '../../../core/judgement/networks/ports.ts';
import { portParameter } from '../port-parameter.judgement.ts';
import { securityGroup } from './security-group.resource.ts';

export const check = defineCheck(securityGroup, {
  id: 'ec2-security-group-public-ports-authorized',
  title: 'Security groups open only authorized ports to the internet',
  severity: 'high',
  category: 'security',
  why: 'A port that is open without anybody having decided so is one that nobody watches or patches.',
  fix: 'Close the port to the internet, or, if it is meant to be public, add it to the authorized ports of this check.',
  docs: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html',
  impliedBy: ['ec2-security-group-all-ports-closed'],
  joins: ['prefixLists', 'prefixListEntries'],
  parameters: z.object({
    tcpPorts: portParameter([80, 443], 'The TCP ports that may be public.', 0),
    udpPorts: portParameter([], 'The UDP ports that may be public.', 0),
  }),

  evaluate({ item, related, parameters: { tcpPorts, udpPorts } }) {
    const rules = answered(item.IpPermissions, 'IpPermissions');
    const tcp = rangesOpenToAnywhere(rules, related, 'tcp').filter(without(tcpPorts));
    const udp = rangesOpenToAnywhere(rules, related, 'udp').filter(without(udpPorts));
    const open = [...tcp.map(rangeText), ...udp.map((range) => `UDP ${rangeText(range)}`)];
    return open.length === 0 ? pass() : fail(reachedText(open));
  },
});

/** Whether a range holds a port that is not one of these. */
const without =
  (authorized: readonly number[]) =>
  ({ from, to }: PortRange) =>
    new Set(authorized.filter((port) => from <= port && port <= to)).size < to - from + 1;
