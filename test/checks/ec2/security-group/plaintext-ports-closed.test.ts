import { check } from '../../../../functions/checks/ec2/security-group/plaintext-ports-closed.check.ts';
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
    ...closedInParts(23),
    'the group lets nothing in': { item: group(), related: noLists },
    'the port is open to known addresses': { item: open(23, '10.0.0.0/8'), related: noLists },
    'the port is open to a list of AWS': { item: openToList(23), related: withAwsList },
    'the web is open': { item: open(443), related: noLists },
    'the tenant watches other ports': {
      item: open(23),
      related: noLists,
      parameters: { ports: [5900] },
    },
  },
  fail: {
    ...openInParts(23, 'Port 23 is open to every address.'),
    'the port is open to the internet': {
      item: open(23),
      related: noLists,
      message: 'Port 23 is open to every address.',
    },
    'the port is open over IPv6': {
      item: open(21, '::/0'),
      related: noLists,
      message: 'Port 21 is open to every address.',
    },
    'the port is open to a list that holds every address': {
      item: openToList(23),
      related: withList('0.0.0.0/0'),
      message: 'Port 23 is open to every address.',
    },
  },
  errors: {
    'the answer holds no rules': { item: {}, related: noLists, message: /without IpPermissions/ },
  },
  skips: { 'one that another account shares': { item: sharedGroup } },
});
