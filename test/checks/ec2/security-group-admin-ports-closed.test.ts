import { check } from '../../../functions/checks/ec2/security-group-admin-ports-closed.check.ts';
import { describeCheck } from '../../support/describe-check.ts';

const used = { networkInterfaces: [{ NetworkInterfaceId: 'eni-1' }] };
const unused = { networkInterfaces: [] };

const open = (port: number, cidr = '0.0.0.0/0') => ({
  IpPermissions: [
    { IpProtocol: 'tcp', FromPort: port, ToPort: port, IpRanges: [{ CidrIp: cidr }] },
  ],
});

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
      item: {
        IpPermissions: [
          { IpProtocol: 'tcp', FromPort: 3389, ToPort: 3389, Ipv6Ranges: [{ CidrIpv6: '::/0' }] },
        ],
      },
      related: used,
      message: 'Port 3389 of 1 network interface can be reached from anywhere.',
    },
    'everything is open': {
      item: { IpPermissions: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }] },
      related: { networkInterfaces: [{}, {}] },
      message: 'Ports 22, 3389 of 2 network interfaces can be reached from anywhere.',
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
  },
});
