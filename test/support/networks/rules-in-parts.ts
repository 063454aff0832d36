import type { IpPermission } from '../../../functions/checks/ec2/shapes.generated.ts';
import { group, noLists, withList } from './ingress-rules.ts';

const tcp = (FromPort: number, ToPort = FromPort) => ({ IpProtocol: 'tcp', FromPort, ToPort });
const from = (...cidrs: string[]) => ({ IpRanges: cidrs.map((CidrIp) => ({ CidrIp })) });
const from6 = (...cidrs: string[]) => ({ Ipv6Ranges: cidrs.map((CidrIpv6) => ({ CidrIpv6 })) });
const fromList = { PrefixListIds: [{ PrefixListId: 'pl-1' }] };

const groupOf = (...rules: IpPermission[]) => ({ item: group(...rules), related: noLists });
const groupAndList = (cidrs: string[], ...rules: IpPermission[]) => ({
  item: group(...rules),
  related: withList(...cidrs),
});

/**
 * Groups that open a TCP port by rules none of which does so alone: rules add up, per
 * https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html. One table for all checks
 * that look at ports.
 */
export function openInParts(port: number, message: string) {
  const rows = {
    'two rules admit half of the addresses each': groupOf(
      { ...tcp(port), ...from('0.0.0.0/1') },
      { ...tcp(port - 2, port + 3), ...from('128.0.0.0/1') },
    ),
    'a rule for TCP and one for every protocol admit half each': groupOf(
      { ...tcp(port), ...from('128.0.0.0/1') },
      { IpProtocol: '-1', ...from('0.0.0.0/1') },
    ),
    'a rule for TCP by its number admits the other half': groupOf(
      { ...tcp(port), ...from('0.0.0.0/1') },
      { ...tcp(port), IpProtocol: '6', ...from('128.0.0.0/1') },
    ),
    'a range and a list hold every address together': groupAndList(
      ['128.0.0.0/2', '192.0.0.0/2'],
      { ...tcp(port), ...from('0.0.0.0/1') },
      { ...tcp(port), ...fromList },
    ),
    'a rule names half of the addresses, and a list the other': groupAndList(['0.0.0.0/1'], {
      ...tcp(port),
      ...from('128.0.0.0/1'),
      ...fromList,
    }),
    'four rules admit a quarter each': groupOf(
      ...['0.0.0.0/2', '192.0.0.0/2', '64.0.0.0/2', '128.0.0.0/2'].map((cidr) => ({
        ...tcp(port),
        ...from(cidr),
      })),
    ),
    // https://www.iana.org/assignments/ipv6-unicast-address-assignments
    'a rule admits all public IPv6 addresses': groupOf({ ...tcp(port), ...from6('2000::/3') }),
    'two rules admit half of the public IPv6 addresses each': groupOf(
      { ...tcp(port), ...from6('2000::/4') },
      { ...tcp(port), ...from6('3000::/4') },
    ),
    // https://www.iana.org/assignments/iana-ipv4-special-registry
    'all but private and reserved IPv4 addresses are admitted': groupOf({
      ...tcp(port),
      ...from(
        ...['1.0.0.0/8', '2.0.0.0/7', '4.0.0.0/6', '8.0.0.0/7', '11.0.0.0/8', '12.0.0.0/6'],
        ...['16.0.0.0/4', '32.0.0.0/3', '64.0.0.0/2', '128.0.0.0/3', '160.0.0.0/5', '168.0.0.0/6'],
        ...['172.0.0.0/12', '172.32.0.0/11', '172.64.0.0/10', '172.128.0.0/9', '173.0.0.0/8'],
        ...['174.0.0.0/7', '176.0.0.0/4', '192.0.0.0/9', '192.128.0.0/11', '192.160.0.0/13'],
        ...['192.169.0.0/16', '192.170.0.0/15', '192.172.0.0/14', '192.176.0.0/12'],
        ...['192.192.0.0/10', '193.0.0.0/8', '194.0.0.0/7', '196.0.0.0/6', '200.0.0.0/5'],
        '208.0.0.0/4',
      ),
    }),
    'all but one network is admitted': groupOf({
      ...tcp(port),
      ...from(
        ...Array.from({ length: 24 }, (_, bit) => allBut('203.0.113.0', bit)),
        '203.0.113.0/25',
      ),
    }),
  };
  return Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, { ...row, message }]));
}

/** The block that shares the bits of an address before one, and differs from it there. */
function allBut(address: string, bit: number): string {
  const value = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const beside = (value ^ (1 << (31 - bit))) >>> 0;
  const bytes = [24, 16, 8, 0].map((shift) => (beside >>> shift) & 255);
  return `${bytes.join('.')}/${bit + 1}`;
}

/** Groups whose rules do not open a TCP port to everybody, even together. */
export const closedInParts = (port: number) => ({
  // AWS's controls count 0.0.0.0/0 and ::/0: https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html
  'half of the addresses are admitted': groupOf({ ...tcp(port), ...from('0.0.0.0/1') }),
  'three quarters of the addresses are admitted': groupOf(
    { ...tcp(port), ...from('0.0.0.0/1') },
    { ...tcp(port), ...from('128.0.0.0/2') },
  ),
  'half of the addresses of both families is admitted': groupOf(
    { ...tcp(port), ...from('0.0.0.0/1') },
    { ...tcp(port), ...from6('3000::/4', '8000::/1') },
  ),
  'one half is admitted to another port': groupOf(
    { ...tcp(port), ...from('0.0.0.0/1') },
    { ...tcp(port + 1, port + 5), ...from('128.0.0.0/1') },
  ),
  'one half is admitted by another protocol': groupOf(
    { ...tcp(port), ...from('0.0.0.0/1') },
    { ...tcp(port), IpProtocol: 'udp', ...from('128.0.0.0/1') },
  ),
  'a range and a list leave a quarter out': groupAndList(
    ['128.0.0.0/2'],
    { ...tcp(port), ...from('0.0.0.0/1') },
    { ...tcp(port), ...fromList },
  ),
  'IPv6 addresses are admitted that nobody has on the internet': groupOf({
    ...tcp(port),
    ...from6('fc00::/7', 'fe80::/10'),
  }),
  'private addresses are admitted': groupOf({
    ...tcp(port),
    ...from('10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'),
  }),
});
