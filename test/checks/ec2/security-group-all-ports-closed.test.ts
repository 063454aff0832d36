import { check } from '../../../functions/checks/ec2/security-group-all-ports-closed.check.ts';
import { describeCheck } from '../../support/describe-check.ts';
import { noLists, open, openToAll, openToList, withList } from '../../support/ingress.ts';

const rule = (IpProtocol: string, FromPort: number, ToPort: number) => ({
  IpPermissions: [{ IpProtocol, FromPort, ToPort, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
});

describeCheck(check, {
  pass: {
    'the group lets nothing in': { item: { IpPermissions: [] }, related: noLists },
    'the web is open': { item: open(443), related: noLists },
    'most ports are open': { item: rule('tcp', 1024, 65_535), related: noLists },
    'a port is open to a list that holds every address': {
      item: openToList(443),
      related: withList('0.0.0.0/0'),
    },
    'members of the group reach each other': {
      item: { IpPermissions: [{ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: 'sg-1' }] }] },
      related: noLists,
    },
  },
  fail: {
    'everything is open': {
      item: openToAll,
      related: noLists,
      message: 'Every TCP and UDP port is open to every address.',
    },
    'every TCP port is open': {
      item: rule('tcp', 0, 65_535),
      related: noLists,
      message: 'Every TCP port is open to every address.',
    },
    'every UDP port but the reserved one is open': {
      item: rule('udp', 1, 65_535),
      related: noLists,
      message: 'Every UDP port is open to every address.',
    },
    'everything is open to a list that holds every address': {
      item: { IpPermissions: [{ IpProtocol: '-1', PrefixListIds: [{ PrefixListId: 'pl-1' }] }] },
      related: withList('::/0'),
      message: 'Every TCP and UDP port is open to every address.',
    },
  },
  errors: {
    'the answer holds no rules': { item: {}, related: noLists, message: /without IpPermissions/ },
  },
});
