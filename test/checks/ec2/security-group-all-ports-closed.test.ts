import { check } from '../../../functions/checks/ec2/security-group-all-ports-closed.check.ts';
import { describeCheck } from '../../support/describe-check.ts';
import { open, openToAll, openToList, unused, used, withList } from '../../support/ingress.ts';

const rule = (IpProtocol: string, FromPort: number, ToPort: number) => ({
  IpPermissions: [{ IpProtocol, FromPort, ToPort, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
});

describeCheck(check, {
  pass: {
    'the group lets nothing in': { item: { IpPermissions: [] }, related: used },
    'the web is open': { item: open(443), related: used },
    'most ports are open': { item: rule('tcp', 1024, 65_535), related: used },
    'a port is open to a list that holds every address': {
      item: openToList(443),
      related: withList('0.0.0.0/0'),
    },
    'members of the group reach each other': {
      item: { IpPermissions: [{ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: 'sg-1' }] }] },
      related: used,
    },
    'no network interface uses the group': { item: openToAll, related: unused },
  },
  fail: {
    'everything is open': {
      item: openToAll,
      related: used,
      message: 'Every TCP and UDP port can be reached from anywhere; network interfaces: 1.',
    },
    'every TCP port is open': {
      item: rule('tcp', 0, 65_535),
      related: used,
      message: 'Every TCP port can be reached from anywhere; network interfaces: 1.',
    },
    'every UDP port but the reserved one is open': {
      item: rule('udp', 1, 65_535),
      related: used,
      message: 'Every UDP port can be reached from anywhere; network interfaces: 1.',
    },
    'everything is open to a list that holds every address': {
      item: { IpPermissions: [{ IpProtocol: '-1', PrefixListIds: [{ PrefixListId: 'pl-1' }] }] },
      related: withList('::/0'),
      message: 'Every TCP and UDP port can be reached from anywhere; network interfaces: 1.',
    },
  },
  errors: {
    'the answer holds no rules': { item: {}, related: used, message: /without IpPermissions/ },
  },
});
