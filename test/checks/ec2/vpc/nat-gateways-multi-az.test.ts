import type { NatGateway, Route } from '../../../../functions/checks/ec2/shapes.generated.ts';
import { check } from '../../../../functions/checks/ec2/vpc/nat-gateways-multi-az.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = { OwnerId: '123456789012' };
const subnet = (SubnetId: string, zone: string) => ({
  SubnetId,
  VpcId: 'vpc-1',
  AvailabilityZone: `eu-west-1${zone}`,
});
const subnets = [
  subnet('public-a', 'a'),
  subnet('public-b', 'b'),
  subnet('private-a', 'a'),
  subnet('private-b', 'b'),
];
const out = (NatGatewayId: string): Route => ({
  DestinationCidrBlock: '0.0.0.0/0',
  NatGatewayId,
  State: 'active',
});
const table = (SubnetId: string, ...Routes: Route[]) => ({
  VpcId: 'vpc-1',
  Associations: [{ SubnetId, Main: false }],
  Routes,
});
const main = { VpcId: 'vpc-1', Associations: [{ Main: true }], Routes: [] as Route[] };
const zonal = (NatGatewayId: string, SubnetId: string): NatGateway => ({ NatGatewayId, SubnetId });
const regional = (own: NatGateway): NatGateway => ({
  NatGatewayId: 'nat-a',
  AvailabilityMode: 'regional',
  ...own,
});
const both = [table('private-a', out('nat-a')), table('private-b', out('nat-a')), main];
const found = (
  routeTables: (typeof main | ReturnType<typeof table>)[],
  ...gateways: NatGateway[]
) => ({
  item,
  related: { subnets, routeTables, natGateways: gateways },
});

describeCheck(check, {
  pass: {
    'each subnet has one in its zone': found(
      [table('private-a', out('nat-a')), table('private-b', out('nat-b')), main],
      zonal('nat-a', 'public-a'),
      zonal('nat-b', 'public-b'),
    ),
    'only subnets of its zone use it': found([table('private-a', out('nat-a')), main], {
      ...zonal('nat-a', 'public-a'),
      AvailabilityMode: 'zonal',
    }),
    'a regional one follows the subnets': found(both, regional({ AutoProvisionZones: 'enabled' })),
    'a regional one has addresses in both zones': found(
      both,
      regional({
        AutoProvisionZones: 'disabled',
        NatGatewayAddresses: [
          { AvailabilityZone: 'eu-west-1a' },
          { AvailabilityZone: 'eu-west-1b' },
        ],
      }),
    ),
  },
  fail: {
    'two zones share one': {
      ...found(both, zonal('nat-a', 'public-a')),
      message: 'Subnets that go out through another zone: private-b (eu-west-1b) by nat-a.',
    },
    'the main table leads all to one': {
      ...found([{ ...main, Routes: [out('nat-a')] }], zonal('nat-a', 'public-a')),
      message:
        'Subnets that go out through another zone: public-b (eu-west-1b) by nat-a, private-b (eu-west-1b) by nat-a.',
    },
    'a regional one was given one zone': {
      ...found(
        both,
        regional({
          AutoProvisionZones: 'disabled',
          NatGatewayAddresses: [{ AvailabilityZone: 'eu-west-1a' }, {}],
        }),
      ),
      message: 'Subnets that go out through another zone: private-b (eu-west-1b) by nat-a.',
    },
  },
  none: {
    'nothing goes out through one': found([main]),
    'the gateway is being deleted': found(both),
    'one of two gateways is being deleted': found(
      [table('private-a', out('nat-a')), table('private-b', out('nat-b')), main],
      zonal('nat-a', 'public-a'),
    ),
    'the only route leads nowhere': found([
      table('private-b', { ...out('nat-a'), State: 'blackhole' }),
      main,
    ]),
  },
  errors: {
    'the subnet of a gateway is not found': {
      ...found(both, zonal('nat-a', 'elsewhere')),
      message: /Subnet elsewhere was not found/,
    },
    'a subnet has no route table': { ...found([]), message: /No route table/ },
  },
  skips: { 'one that another account shares': { item: { OwnerId: '999999999999' } } },
});
