import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import type { Route } from '../shapes.generated.ts';
import { routeTable } from './route-table.resource.ts';

const kinds = { leading: ['active', 'filtered'], lost: ['blackhole'] } as const;

export const check = defineCheck(routeTable, {
  id: 'ec2-route-table-without-blackhole',
  title: 'Routes lead to something that is there',
  severity: 'medium',
  category: 'health',
  why: 'What is sent along a route whose gateway, connection or instance is gone is thrown away without a word.',
  fix: 'Let the route lead to what has taken the place of its target, or delete it.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html',

  evaluate({ item }) {
    const lost = answered(item.Routes, 'Routes').filter(
      ({ State }) => kindOfWord(State, 'State', kinds) === 'lost',
    );
    if (lost.length === 0) return pass();
    return fail(`Routes that lead nowhere: ${lost.map(textOf).join(', ')}.`);
  },
});

function textOf(route: Route): string {
  const { DestinationCidrBlock, DestinationIpv6CidrBlock, DestinationPrefixListId } = route;
  const where = DestinationCidrBlock ?? DestinationIpv6CidrBlock ?? DestinationPrefixListId;
  const target = targetOf(route);
  return answered(where, 'the destination') + (target ? ` (${target})` : '');
}

/** What the route once led to, as far as AWS still says it. */
const targetOf = (route: Route): string | undefined =>
  route.NatGatewayId ??
  route.TransitGatewayId ??
  route.VpcPeeringConnectionId ??
  route.InstanceId ??
  route.NetworkInterfaceId ??
  route.EgressOnlyInternetGatewayId ??
  route.LocalGatewayId ??
  route.CarrierGatewayId ??
  route.CoreNetworkArn ??
  route.GatewayId;
