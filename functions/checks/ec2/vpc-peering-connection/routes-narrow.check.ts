import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { addressSet } from '../../../core/judgement/networks/address-set.ts';
import { covers, intersection } from '../../../core/judgement/networks/spans.ts';
import { destinationsOf } from '../routes.judgement.ts';
import type { VpcPeeringConnection, VpcPeeringConnectionVpcInfo } from '../shapes.generated.ts';
import { vpcPeeringConnection } from './vpc-peering-connection.resource.ts';

export const check = defineCheck(vpcPeeringConnection, {
  id: 'ec2-vpc-peering-connection-routes-narrow',
  title: 'Routes through peering connections reach less than the whole peer',
  severity: 'low',
  category: 'security',
  why: 'Whoever breaks into one of the two VPCs can try every machine of the other, not only those that the peering was made for.',
  fix: 'Replace the route by routes to the subnets or machines of the peer that are needed.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/peering/peering-configurations-partial-access.html',
  joins: ['routeTables', 'prefixLists', 'prefixListEntries'],
  appliesTo: ({ Status }) => answered(Status?.Code, 'Status') === 'active',

  evaluate({ item, related }) {
    const ranges = [...rangesOf(item.AccepterVpcInfo), ...rangesOf(item.RequesterVpcInfo)];
    const wide = related.routeTables
      .map(({ Routes }) =>
        answered(Routes, 'Routes')
          .filter((route) => route.VpcPeeringConnectionId === idOf(item))
          .flatMap((route) => destinationsOf(route, related)),
      )
      .flatMap((destinations) => ranges.flatMap((range) => wholeOf(range, destinations)));
    if (wide.length === 0) return pass();
    return fail(`Routes reach the whole peer VPC: ${[...new Set(wide)].join(', ')}.`);
  },
});

/** The destinations of a route table that together hold a whole range, none if they do not. */
function wholeOf(range: string, destinations: readonly string[]): readonly string[] {
  const whole = addressSet([range]);
  if (!covers(addressSet(destinations), whole)) return [];
  return destinations.filter((one) => intersection(addressSet([one]), whole).length > 0);
}

const idOf = ({ VpcPeeringConnectionId: id }: VpcPeeringConnection) =>
  answered(id, 'VpcPeeringConnectionId');

/** The sets also hold secondary ranges; AWS leaves them out of some answers, the first one never. */
function rangesOf(vpc: VpcPeeringConnectionVpcInfo | undefined): readonly string[] {
  const { CidrBlock, CidrBlockSet = [], Ipv6CidrBlockSet = [] } = answered(vpc, 'the VPC');
  return [
    answered(CidrBlock, 'CidrBlock'),
    ...CidrBlockSet.map((set) => answered(set.CidrBlock, 'CidrBlock')),
    ...Ipv6CidrBlockSet.map((set) => answered(set.Ipv6CidrBlock, 'Ipv6CidrBlock')),
  ];
}
