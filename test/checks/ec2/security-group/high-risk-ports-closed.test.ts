import { check } from '../../../../functions/checks/ec2/security-group/high-risk-ports-closed.check.ts';
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
    ...closedInParts(22),
    'the group lets nothing in': { item: group(), related: noLists },
    'the port is open to known addresses': { item: open(8080, '10.0.0.0/8'), related: noLists },
    'the port is open to a list of AWS': { item: openToList(8080), related: withAwsList },
    'the web is open': { item: open(443), related: noLists },
    'the tenant watches other ports': {
      item: open(8080),
      related: noLists,
      parameters: { ports: [5900] },
    },
  },
  fail: {
    ...openInParts(22, 'Port 22 is open to every address.'),
    'the port is open to the internet': {
      item: open(8080),
      related: noLists,
      message: 'Port 8080 is open to every address.',
    },
    'the port is open over IPv6': {
      item: open(25, '::/0'),
      related: noLists,
      message: 'Port 25 is open to every address.',
    },
    'the port is open to a list that holds every address': {
      item: openToList(8080),
      related: withList('0.0.0.0/0'),
      message: 'Port 8080 is open to every address.',
    },
  },
  errors: {
    'the answer holds no rules': { item: {}, related: noLists, message: /without IpPermissions/ },
  },
  skips: { 'one that another account shares': { item: sharedGroup } },
});
