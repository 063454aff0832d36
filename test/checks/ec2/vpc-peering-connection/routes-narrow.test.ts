import type {
  Route,
  VpcPeeringConnection,
} from '../../../../functions/checks/ec2/shapes.generated.ts';
import { check } from '../../../../functions/checks/ec2/vpc-peering-connection/routes-narrow.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { noLists, withAwsList, withList } from '../../../support/networks/ingress-rules.ts';

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
const tables = (...routesOf: Route[][]) => ({
  item,
  related: {
    ...noLists,
    routeTables: routesOf.map((routes) => ({
      Routes: routes.map((route) => ({ VpcPeeringConnectionId: 'pcx-1', ...route })),
    })),
  },
});
const routes = (...destinations: Route[]) => tables(destinations);
/** A route to `pl-1`, and the entries of that list. */
const routeToList = (...cidrs: string[]) => ({
  item,
  related: {
    ...withList(...cidrs),
    routeTables: routes({ DestinationPrefixListId: 'pl-1' }).related.routeTables,
  },
});

describeCheck(check, {
  pass: {
    'a route reaches one subnet': routes({ DestinationCidrBlock: '10.1.7.0/24' }),
    'a route reaches one IPv6 subnet': routes({ DestinationIpv6CidrBlock: '2001:db8:1:7::/64' }),
    'nothing is routed through it': tables(),
    'routes reach one half and a part of the other': routes(
      { DestinationCidrBlock: '10.1.0.0/17' },
      { DestinationCidrBlock: '10.1.128.0/18' },
    ),
    'some subnets reach one half, and others the other': tables(
      [{ DestinationCidrBlock: '10.1.0.0/17' }],
      [{ DestinationCidrBlock: '10.1.128.0/17' }],
    ),
    'a route reaches a list of subnets': routeToList('10.1.7.0/24', '2001:db8:1:7::/64'),
    'a route reaches a list of AWS': {
      item,
      related: { ...routeToList().related, ...withAwsList },
    },
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
    // https://docs.aws.amazon.com/vpc/latest/userguide/managed-prefix-lists.html
    'a route reaches a list that holds the whole peer': {
      ...routeToList('192.0.2.0/24', '10.1.0.0/16'),
      message: 'Routes reach the whole peer VPC: 10.1.0.0/16.',
    },
    'a route reaches a list that holds the whole peer in parts': {
      ...routeToList('10.1.128.0/17', '10.1.0.0/17'),
      message: 'Routes reach the whole peer VPC: 10.1.128.0/17, 10.1.0.0/17.',
    },
    'two routes reach half of the peer each': {
      ...routes(
        { DestinationCidrBlock: '10.1.0.0/17' },
        { DestinationCidrBlock: '10.1.128.0/17' },
        { DestinationCidrBlock: '192.0.2.0/24' },
      ),
      message: 'Routes reach the whole peer VPC: 10.1.0.0/17, 10.1.128.0/17.',
    },
    'two routes reach half of the peer each over IPv6': {
      ...routes(
        { DestinationIpv6CidrBlock: '2001:db8:1::/57' },
        { DestinationIpv6CidrBlock: '2001:db8:1:80::/57' },
      ),
      message: 'Routes reach the whole peer VPC: 2001:db8:1::/57, 2001:db8:1:80::/57.',
    },
    'a route and a list reach the whole peer together': {
      item,
      related: {
        ...withList('10.1.0.0/17'),
        routeTables: routes(
          { DestinationCidrBlock: '10.1.128.0/17' },
          { DestinationPrefixListId: 'pl-1' },
        ).related.routeTables,
      },
      message: 'Routes reach the whole peer VPC: 10.1.128.0/17, 10.1.0.0/17.',
    },
  },
  errors: {
    'the answer holds no ranges': {
      ...routes(),
      item: { ...item, AccepterVpcInfo: {} },
      message: /without CidrBlock/,
    },
    'a route names a list that the account does not see': {
      item,
      related: { ...routeToList().related, ...noLists },
      message: /A route names prefix list pl-1, which this account does not see/,
    },
    'a route has no destination': { ...routes({}), message: /A route has no destination/ },
  },
  skips: {
    'one that nobody accepted yet': {
      item: { ...item, Status: { Code: 'pending-acceptance' } },
    },
    'one that was deleted': { item: { ...item, Status: { Code: 'deleted' } } },
  },
});
