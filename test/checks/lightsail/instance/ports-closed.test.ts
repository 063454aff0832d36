import { check } from '../../../../functions/checks/lightsail/instance/ports-closed.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

type Protocol = 'tcp' | 'udp' | 'all' | 'icmp';
const rule = (protocol: Protocol, fromPort: number, toPort: number, ...cidrs: string[]) => ({
  protocol,
  fromPort,
  toPort,
  cidrs,
});
const firewall = (...ports: object[]) => ({ item: { name: 'web', networking: { ports } } });
const everybody = '0.0.0.0/0';
const ssh = 'Open to every address: tcp 22.';

describeCheck(check, {
  pass: {
    'nothing is open': firewall(),
    'web ports are open': firewall(
      rule('tcp', 80, 80, everybody),
      rule('tcp', 443, 443, everybody),
    ),
    'some addresses reach SSH': firewall(rule('tcp', 22, 22, '203.0.113.0/24')),
    'the console reaches SSH': firewall({
      protocol: 'tcp',
      fromPort: 22,
      toPort: 22,
      cidrListAliases: ['lightsail-connect'],
    }),
    'it answers pings': firewall(rule('icmp', 8, -1, everybody)),
    'a tenant wants SSH open': {
      ...firewall(rule('tcp', 22, 22, everybody)),
      parameters: { authorizedPorts: [22] },
    },
  },
  fail: {
    'everybody reaches SSH': { ...firewall(rule('tcp', 22, 22, everybody)), message: ssh },
    'everybody reaches SSH by IPv6': {
      ...firewall({ protocol: 'tcp', fromPort: 22, toPort: 22, ipv6Cidrs: ['::/0'] }),
      message: ssh,
    },
    'two halves make a whole': {
      ...firewall(rule('tcp', 22, 22, '0.0.0.0/1', '128.0.0.0/1')),
      message: ssh,
    },
    'two rules of one port make a whole': {
      ...firewall(rule('tcp', 22, 22, '0.0.0.0/1'), rule('tcp', 20, 25, '128.0.0.0/1')),
      message: ssh,
    },
    'everything is open': {
      ...firewall(rule('all', 0, 65_535, everybody)),
      message: 'Open to every address: all 0-65535.',
    },
    'more than web ports are open': {
      ...firewall(rule('udp', 443, 444, everybody)),
      message: 'Open to every address: udp 443-444.',
    },
  },
  errors: {
    'a rule has no addresses': {
      ...firewall({ protocol: 'tcp', fromPort: 22, toPort: 22 }),
      message: /without the addresses of a rule/,
    },
    'the rules are missing': { item: { name: 'web' }, message: /without ports/ },
    'a rule has no port': {
      ...firewall({ protocol: 'tcp', toPort: 22, cidrs: [everybody] }),
      message: /without fromPort/,
    },
    'a protocol is not known': {
      ...firewall({ protocol: 'sctp', fromPort: 1, toPort: 1, cidrs: [everybody] }),
      message: /the protocol sctp/,
    },
  },
});
