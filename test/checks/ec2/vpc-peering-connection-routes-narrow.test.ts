import type { Route, VpcPeeringConnection } from '@aws-sdk/client-ec2';
import { check } from '../../../functions/checks/ec2/vpc-peering-connection-routes-narrow.check.ts';
import { describeCheck } from '../../support/describe-check.ts';

const item: VpcPeeringConnection = {
  VpcPeeringConnectionId: 'pcx-1',
  Status: { Code: 'active' },
  AccepterVpcInfo: {
    CidrBlock: '10.1.0.0/16',
    CidrBlockSet: [{ CidrBlock: '10.1.0.0/16' }],
    Ipv6CidrBlockSet: [{ Ipv6CidrBlock: '2001:db8:1::/56' }],
  },
  RequesterVpcInfo: {
    CidrBlock: '10.2.0.0/16',
    CidrBlockSet: [{ CidrBlock: '10.2.0.0/16' }, { CidrBlock: '10.3.0.0/16' }],
  },
};
const routes = (...destinations: Route[]) => ({
  item,
  related: {
    routeTables: [
      { Routes: destinations.map((route) => ({ VpcPeeringConnectionId: 'pcx-1', ...route })) },
    ],
  },
});

describeCheck(check, {
  pass: {
    'a route reaches one subnet': routes({ DestinationCidrBlock: '10.1.7.0/24' }),
    'a route reaches one IPv6 subnet': routes({ DestinationIpv6CidrBlock: '2001:db8:1:7::/64' }),
    'nothing is routed through it': { item, related: { routeTables: [] } },
    'the wide route goes elsewhere': routes({
      DestinationCidrBlock: '0.0.0.0/0',
      VpcPeeringConnectionId: 'pcx-2',
    }),
  },
  fail: {
    'a route reaches the whole peer': {
      ...routes({ DestinationCidrBlock: '10.1.0.0/16' }),
      message: 'Routes reach the whole peer VPC: 10.1.0.0/16.',
    },
    'a route reaches a secondary range of the peer': {
      ...routes({ DestinationCidrBlock: '10.3.0.0/16' }),
      message: 'Routes reach the whole peer VPC: 10.3.0.0/16.',
    },
    'a route reaches more than the peer': {
      ...routes({ DestinationCidrBlock: '10.0.0.0/8' }, { DestinationCidrBlock: '10.0.0.0/8' }),
      message: 'Routes reach the whole peer VPC: 10.0.0.0/8.',
    },
    'a route reaches the whole peer over IPv6': {
      ...routes({ DestinationIpv6CidrBlock: '::/0' }),
      message: 'Routes reach the whole peer VPC: ::/0.',
    },
  },
  errors: {
    'the answer holds no ranges': {
      ...routes(),
      item: { ...item, AccepterVpcInfo: {} },
      message: /without CidrBlock/,
    },
  },
  skips: {
    'one that nobody accepted yet': {
      item: { ...item, Status: { Code: 'pending-acceptance' } },
    },
    'one that was deleted': { item: { ...item, Status: { Code: 'deleted' } } },
  },
});
