import { check } from '../../../../functions/checks/ec2/security-group/admin-ports-closed.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import {
  group,
  noLists,
  open,
  openToAll,
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
    'SSH is open to known addresses': { item: open(22, '10.0.0.0/8'), related: noLists },
    'another port is open': { item: open(443), related: noLists },
    'SSH is open between members of the group': {
      item: group({
        IpProtocol: '-1',
        UserIdGroupPairs: [{ GroupId: 'sg-1' }],
        IpRanges: [],
      }),
      related: noLists,
    },
    'SSH is open to a list of known addresses': {
      item: openToList(22),
      related: withList('10.0.0.0/8', '203.0.113.7/32'),
    },
    'SSH is open to a list of AWS': { item: openToList(22), related: withAwsList },
    'the tenant watches other ports': {
      item: open(22),
      related: noLists,
      parameters: { ports: [5900] },
    },
  },
  fail: {
    ...openInParts(22, 'Port 22 is open to every address.'),
    'SSH is open to the internet': {
      item: open(22),
      related: noLists,
      message: 'Port 22 is open to every address.',
    },
    'RDP is open over IPv6': {
      item: open(3389, '::/0'),
      related: noLists,
      message: 'Port 3389 is open to every address.',
    },
    'everything is open': {
      item: openToAll,
      related: noLists,
      message: 'Ports 22, 3389 are open to every address.',
    },
    'SSH is open to a list that holds every address': {
      item: openToList(22),
      related: withList('10.0.0.0/8', '0.0.0.0/0'),
      message: 'Port 22 is open to every address.',
    },
    'the tenant watches a port that is open': {
      item: open(5900),
      related: noLists,
      parameters: { ports: [5900] },
      message: 'Port 5900 is open to every address.',
    },
  },
  errors: {
    'the answer holds no rules': { item: {}, related: noLists, message: /without IpPermissions/ },
    'a rule names a list that the account does not see': {
      item: openToList(22),
      related: noLists,
      message: /pl-1, which this account does not see/,
    },
  },
  skips: { 'one that another account shares': { item: sharedGroup } },
});
