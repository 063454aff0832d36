import { check } from '../../../../functions/checks/ec2/security-group/public-ports-authorized.check.ts';
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
import { closedInParts, openInParts } from '../../../support/networks/rules-in-parts.ts';

const range = (FromPort: number, ToPort: number) =>
  group({ IpProtocol: 'tcp', FromPort, ToPort, IpRanges: [{ CidrIp: '0.0.0.0/0' }] });

describeCheck(check, {
  pass: {
    ...closedInParts(8443),
    'the group lets nothing in': { item: group(), related: noLists },
    'the web is open': { item: open(443), related: noLists },
    'another port is open to known addresses': { item: open(8443, '10.0.0.0/8'), related: noLists },
    'everybody may ping': {
      item: group({
        IpProtocol: 'icmp',
        FromPort: 8,
        ToPort: -1,
        IpRanges: [{ CidrIp: '0.0.0.0/0' }],
      }),
      related: noLists,
    },
    'the tenant authorized the port': {
      item: open(8443),
      related: noLists,
      parameters: { tcpPorts: [443, 8443] },
    },
    'the tenant authorized the UDP port': {
      item: open(443, '::/0', 'udp'),
      related: noLists,
      parameters: { udpPorts: [443] },
    },
    'the tenant authorized every port of the range': {
      item: range(8080, 8081),
      related: noLists,
      parameters: { tcpPorts: [8080, 8081] },
    },
  },
  fail: {
    ...openInParts(8443, 'Port 8443 is open to every address.'),
    'a port is open that nobody authorized': {
      item: open(8443),
      related: noLists,
      message: 'Port 8443 is open to every address.',
    },
    'a range reaches beyond the authorized ports': {
      item: range(80, 443),
      related: noLists,
      message: 'Port 80-443 is open to every address.',
    },
    'ranges that touch reach beyond the authorized ports': {
      item: group(...range(80, 100).IpPermissions, ...range(101, 443).IpPermissions),
      related: noLists,
      message: 'Port 80-443 is open to every address.',
    },
    'a port is open in both families': {
      item: group(...open(8443).IpPermissions, ...open(8443, '::/0').IpPermissions),
      related: noLists,
      message: 'Port 8443 is open to every address.',
    },
    'everything is open': {
      item: openToAll,
      related: noLists,
      message: 'Ports 0-65535, UDP 0-65535 are open to every address.',
    },
    'a port is open to a list that holds every address': {
      item: openToList(8443),
      related: withList('0.0.0.0/0'),
      message: 'Port 8443 is open to every address.',
    },
    'the tenant authorized one port of the range twice': {
      item: range(8080, 8081),
      related: noLists,
      parameters: { tcpPorts: [8080, 8080] },
      message: 'Port 8080-8081 is open to every address.',
    },
    'the tenant authorized none': {
      item: open(443),
      related: noLists,
      parameters: { tcpPorts: [] },
      message: 'Port 443 is open to every address.',
    },
  },
  errors: {
    'the answer holds no rules': { item: {}, related: noLists, message: /without IpPermissions/ },
  },
  skips: { 'one that another account shares': { item: sharedGroup } },
});
