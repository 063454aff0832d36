import { check } from '../../../../functions/checks/ec2/route-table/without-blackhole.check.ts';
import type { Route, RouteState } from '../../../../functions/checks/ec2/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const OwnerId = '123456789012';
const local: Route = { DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local', State: 'active' };
const of = (...Routes: Route[]) => ({ item: { OwnerId, Routes: [local, ...Routes] } });
const lost = (target: Route) =>
  of({ DestinationCidrBlock: '0.0.0.0/0', State: 'blackhole', ...target });
const message = (target: string) => `Routes that lead nowhere: 0.0.0.0/0 (${target}).`;

describeCheck(check, {
  pass: {
    'all lead somewhere': of({
      DestinationCidrBlock: '0.0.0.0/0',
      GatewayId: 'igw-1',
      State: 'active',
    }),
    'one is filtered': of({ DestinationCidrBlock: '10.1.0.0/16', State: 'filtered' }),
    'it has none': { item: { OwnerId, Routes: [] } },
  },
  fail: {
    'its NAT gateway is gone': { ...lost({ NatGatewayId: 'nat-1' }), message: message('nat-1') },
    'its transit gateway is gone': {
      ...lost({ TransitGatewayId: 'tgw-1' }),
      message: message('tgw-1'),
    },
    'its peering connection is gone': {
      ...lost({ VpcPeeringConnectionId: 'pcx-1' }),
      message: message('pcx-1'),
    },
    'its instance is gone': { ...lost({ InstanceId: 'i-1' }), message: message('i-1') },
    'its interface is gone': {
      ...lost({ NetworkInterfaceId: 'eni-1' }),
      message: message('eni-1'),
    },
    'its egress-only gateway is gone': {
      ...lost({ EgressOnlyInternetGatewayId: 'eigw-1' }),
      message: message('eigw-1'),
    },
    'its local gateway is gone': {
      ...lost({ LocalGatewayId: 'lgw-1' }),
      message: message('lgw-1'),
    },
    'its carrier gateway is gone': {
      ...lost({ CarrierGatewayId: 'cagw-1' }),
      message: message('cagw-1'),
    },
    'its core network is gone': { ...lost({ CoreNetworkArn: 'cn-1' }), message: message('cn-1') },
    'its gateway is gone': { ...lost({ GatewayId: 'igw-1' }), message: message('igw-1') },
    'AWS no longer says what it led to': {
      ...lost({}),
      message: 'Routes that lead nowhere: 0.0.0.0/0.',
    },
    'several lead nowhere': {
      ...of(
        { DestinationIpv6CidrBlock: '::/0', State: 'blackhole' },
        { DestinationPrefixListId: 'pl-1', State: 'blackhole' },
      ),
      message: 'Routes that lead nowhere: ::/0, pl-1.',
    },
  },
  errors: {
    'the state is not known': {
      ...of({ DestinationCidrBlock: '10.1.0.0/16', State: 'odd' as RouteState }),
      message: /State "odd"/,
    },
    'a route that leads nowhere has no destination': {
      ...of({ State: 'blackhole' }),
      message: /without the destination/,
    },
  },
  skips: {
    'one of a VPC that is shared with the account': {
      item: { OwnerId: '999999999999', Routes: [] },
    },
  },
});
