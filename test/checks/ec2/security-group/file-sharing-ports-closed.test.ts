import { check } from '../../../../functions/checks/ec2/security-group/file-sharing-ports-closed.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import {
  group,
  noLists,
  open,
  openToList,
  sharedGroup,
  withAwsList,
  withList,
} from '../../../support/networks/ingress-rules.ts';
import { closedInParts, openInParts } from '../../../support/networks/rules-in-parts.ts';

describeCheck(check, {
  pass: {
    ...closedInParts(445),
    'the group lets nothing in': { item: group(), related: noLists },
    'the port is open to known addresses': { item: open(445, '10.0.0.0/8'), related: noLists },
    'the port is open to a list of AWS': { item: openToList(445), related: withAwsList },
    'the web is open': { item: open(443), related: noLists },
    'the tenant watches other ports': {
      item: open(445),
      related: noLists,
      parameters: { ports: [5900] },
    },
  },
  fail: {
    ...openInParts(445, 'Port 445 is open to every address.'),
    'the port is open to the internet': {
      item: open(445),
      related: noLists,
      message: 'Port 445 is open to every address.',
    },
    'the port is open over IPv6': {
      item: open(135, '::/0'),
      related: noLists,
      message: 'Port 135 is open to every address.',
    },
    'the port is open to a list that holds every address': {
      item: openToList(445),
      related: withList('0.0.0.0/0'),
      message: 'Port 445 is open to every address.',
    },
    'the port is open over UDP': {
      item: open(137, '0.0.0.0/0', 'udp'),
      related: noLists,
      message: 'Port UDP 137 is open to every address.',
    },
    'the tenant watches another UDP port': {
      item: open(161, '0.0.0.0/0', 'udp'),
      related: noLists,
      parameters: { udpPorts: [161] },
      message: 'Port UDP 161 is open to every address.',
    },
  },
  errors: {
    'the answer holds no rules': { item: {}, related: noLists, message: /without IpPermissions/ },
  },
  skips: { 'one that another account shares': { item: sharedGroup } },
});
