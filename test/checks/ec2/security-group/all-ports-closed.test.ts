import { check } from '../../../../functions/checks/ec2/security-group/all-ports-closed.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import {
  group,
  noLists,
  open,
  openToAll,
  openToList,
  sharedGroup,
  withList,
} from '../../../support/networks/ingress-rules.ts';

const range = (FromPort: number, ToPort: number, CidrIp = '0.0.0.0/0', IpProtocol = 'tcp') => ({
  IpProtocol,
  FromPort,
  ToPort,
  IpRanges: [{ CidrIp }],
});
const everyTcpPort = 'Every TCP port is open to every address.';

describeCheck(check, {
  pass: {
    'the group lets nothing in': { item: group(), related: noLists },
    'the web is open': { item: open(443), related: noLists },
    'most ports are open': { item: group(range(1024, 65_535)), related: noLists },
    'a port is open to a list that holds every address': {
      item: openToList(443),
      related: withList('0.0.0.0/0'),
    },
    'members of the group reach each other': {
      item: group({ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: 'sg-1' }] }),
      related: noLists,
    },
    'every port of UDP alone is open, which another check names': {
      item: group(range(0, 65_535, '0.0.0.0/0', 'udp')),
      related: noLists,
    },
    'a port is left out between two ranges': {
      item: group(range(0, 1023), range(1025, 65_535)),
      related: noLists,
    },
    'one range of ports is open to half of the addresses': {
      item: group(range(0, 1023, '0.0.0.0/1'), range(1024, 65_535)),
      related: noLists,
    },
    'the parts are of different protocols': {
      item: group(range(0, 1023), range(1024, 65_535, '0.0.0.0/0', 'udp')),
      related: noLists,
    },
  },
  fail: {
    'every port is open in two ranges': {
      item: group(range(1024, 65_535), range(0, 1023)),
      related: noLists,
      message: everyTcpPort,
    },
    'every port is open in ranges that overlap': {
      item: group(range(1, 5000), range(443, 443), range(4000, 65_535)),
      related: noLists,
      message: everyTcpPort,
    },
    'ports and addresses are open in parts': {
      item: group(
        range(0, 9999, '0.0.0.0/1'),
        range(0, 1023, '128.0.0.0/1'),
        range(1024, 65_535, '128.0.0.0/1'),
        range(10_000, 65_535, '0.0.0.0/1'),
      ),
      related: noLists,
      message: everyTcpPort,
    },
    'a range is open to IPv4, and the others to IPv6': {
      item: group(range(0, 1023), {
        ...range(1024, 65_535),
        IpRanges: [],
        Ipv6Ranges: [{ CidrIpv6: '2000::/3' }],
      }),
      related: noLists,
      message: everyTcpPort,
    },
    'everything is open to half of the addresses in two rules': {
      item: group(
        { IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/1' }] },
        { IpProtocol: '-1', IpRanges: [{ CidrIp: '128.0.0.0/1' }] },
      ),
      related: noLists,
      message: everyTcpPort,
    },
    'everything is open': {
      item: openToAll,
      related: noLists,
      message: everyTcpPort,
    },
    'every TCP port is open': {
      item: group(range(0, 65_535)),
      related: noLists,
      message: everyTcpPort,
    },
    'every TCP port but the reserved one is open': {
      item: group(range(1, 65_535)),
      related: noLists,
      message: everyTcpPort,
    },
    'a port of UDP is open to a list that nobody sees, besides': {
      item: group(range(0, 65_535), {
        IpProtocol: 'udp',
        FromPort: 53,
        ToPort: 53,
        PrefixListIds: [{ PrefixListId: 'pl-2' }],
      }),
      related: noLists,
      message: everyTcpPort,
    },
    'everything is open to a list that holds every address': {
      item: group({ IpProtocol: '-1', PrefixListIds: [{ PrefixListId: 'pl-1' }] }),
      related: withList('::/0'),
      message: everyTcpPort,
    },
  },
  errors: {
    'the answer holds no rules': { item: {}, related: noLists, message: /without IpPermissions/ },
  },
  skips: { 'one that another account shares': { item: sharedGroup } },
});
