import { check } from '../../../functions/checks/ec2/security-group-admin-ports-closed.check.ts';
import { describeCheck } from '../../support/describe-check.ts';
import {
  open,
  openToAll,
  openToList,
  unused,
  used,
  withAwsList,
  withList,
} from '../../support/ingress.ts';

describeCheck(check, {
  pass: {
    'the group lets nothing in': { item: { IpPermissions: [] }, related: used },
    'SSH is open to known addresses': { item: open(22, '10.0.0.0/8'), related: used },
    'another port is open': { item: open(443), related: used },
    'SSH is open between members of the group': {
      item: {
        IpPermissions: [
          { IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: 'sg-1' }], IpRanges: [] },
        ],
      },
      related: used,
    },
    'SSH is open to a list of known addresses': {
      item: openToList(22),
      related: withList('10.0.0.0/8', '203.0.113.7/32'),
    },
    'SSH is open to a list of AWS': { item: openToList(22), related: withAwsList },
    'no network interface uses the group': { item: open(22), related: unused },
    'the tenant watches other ports': {
      item: open(22),
      related: used,
      parameters: { ports: [5900] },
    },
  },
  fail: {
    'SSH is open to the internet': {
      item: open(22),
      related: used,
      message: 'Port 22 of 1 network interface can be reached from anywhere.',
    },
    'RDP is open over IPv6': {
      item: open(3389, '::/0'),
      related: used,
      message: 'Port 3389 of 1 network interface can be reached from anywhere.',
    },
    'everything is open': {
      item: openToAll,
      related: { ...used, networkInterfaces: [{}, {}] },
      message: 'Ports 22, 3389 of 2 network interfaces can be reached from anywhere.',
    },
    'SSH is open to a list that holds every address': {
      item: openToList(22),
      related: withList('10.0.0.0/8', '0.0.0.0/0'),
      message: 'Port 22 of 1 network interface can be reached from anywhere.',
    },
    'the tenant watches a port that is open': {
      item: open(5900),
      related: used,
      parameters: { ports: [5900] },
      message: 'Port 5900 of 1 network interface can be reached from anywhere.',
    },
  },
  errors: {
    'the answer holds no rules': { item: {}, related: used, message: /without IpPermissions/ },
    'a rule names a list that the account does not see': {
      item: openToList(22),
      related: used,
      message: /pl-1, which this account does not see/,
    },
  },
});
