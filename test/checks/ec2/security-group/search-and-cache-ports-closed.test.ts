import { check } from '../../../../functions/checks/ec2/security-group/search-and-cache-ports-closed.check.ts';
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
    ...closedInParts(9200),
    'the group lets nothing in': { item: group(), related: noLists },
    'the port is open to known addresses': { item: open(6379, '10.0.0.0/8'), related: noLists },
    'the port is open to a list of AWS': { item: openToList(6379), related: withAwsList },
    'the web is open': { item: open(443), related: noLists },
    'the tenant watches other ports': {
      item: open(6379),
      related: noLists,
      parameters: { ports: [5900] },
    },
  },
  fail: {
    ...openInParts(9200, 'Port 9200 is open to every address.'),
    'the port is open to the internet': {
      item: open(6379),
      related: noLists,
      message: 'Port 6379 is open to every address.',
    },
    'the port is open over IPv6': {
      item: open(9200, '::/0'),
      related: noLists,
      message: 'Port 9200 is open to every address.',
    },
    'the port is open to a list that holds every address': {
      item: openToList(6379),
      related: withList('0.0.0.0/0'),
      message: 'Port 6379 is open to every address.',
    },
    'the port is open over UDP': {
      item: open(11211, '0.0.0.0/0', 'udp'),
      related: noLists,
      message: 'Port UDP 11211 is open to every address.',
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
