import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import type { NatGateway, Subnet } from '../shapes.generated.ts';
import { tableOfSubnet } from '../subnet-routes.judgement.ts';
import { vpc } from './vpc.resource.ts';

const modes = { zonal: ['zonal'], regional: ['regional'] } as const;

export const check = defineCheck(vpc, {
  id: 'ec2-vpc-nat-gateways-multi-az',
  title: 'Subnets go out through a NAT gateway of their own zone',
  severity: 'medium',
  category: 'reliability',
  why: 'When the zone of the gateway fails, subnets of other zones that go out through it are cut off, though they are well themselves.',
  fix: 'Make a NAT gateway in each zone that has such subnets and route each through the one beside it, or use a regional NAT gateway.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html',
  joins: ['subnets', 'routeTables', 'natGateways'],

  evaluate({ related: { subnets, routeTables, natGateways } }) {
    const paths = subnets.flatMap((subnet) => {
      const id = answered(subnet.SubnetId, 'SubnetId');
      const table = tableOfSubnet(id, answered(subnet.VpcId, 'VpcId'), routeTables);
      return answered(table.Routes, 'Routes')
        .filter(({ State }) => answered(State, 'State') === 'active')
        .flatMap(({ NatGatewayId }) => NatGatewayId ?? [])
        .map((gateway) => ({ subnet: id, zone: zoneOf(subnet), gateway }));
    });
    if (paths.length === 0) return noVerdict();
    const judged = paths.map((path) => ({
      ...path,
      found: natGateways.find(({ NatGatewayId }) => NatGatewayId === path.gateway),
    }));
    const crossing = judged.filter(({ zone, found }) => found && !standsIn(zone, found, subnets));
    if (crossing.length === 0) {
      // A gateway that is being deleted is not among them, while the route to it is still active.
      return judged.every(({ found }) => found) ? pass() : noVerdict();
    }
    const names = crossing.map(({ subnet, zone, gateway }) => `${subnet} (${zone}) by ${gateway}`);
    return fail(`Subnets that go out through another zone: ${[...new Set(names)].join(', ')}.`);
  },
});

const zoneOf = ({ AvailabilityZone }: Subnet) => answered(AvailabilityZone, 'AvailabilityZone');

/**
 * Whether a gateway works in a zone. A regional one goes by itself wherever the VPC has subnets, unless
 * somebody chose its zones. Where AWS names no mode, it is the one that there was before: zonal.
 *
 * https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateways-regional.html
 */
function standsIn(zone: string, gateway: NatGateway, subnets: readonly Subnet[]): boolean {
  const { AvailabilityMode = 'zonal', AutoProvisionZones, NatGatewayAddresses, SubnetId } = gateway;
  if (kindOfWord(AvailabilityMode, 'AvailabilityMode', modes) === 'regional') {
    if (answered(AutoProvisionZones, 'AutoProvisionZones') === 'enabled') return true;
    return answered(NatGatewayAddresses, 'NatGatewayAddresses').some(
      ({ AvailabilityZone }) => AvailabilityZone === zone,
    );
  }
  const home = subnets.find((one) => one.SubnetId === answered(SubnetId, 'SubnetId'));
  if (!home) throw new IncompleteAnswerError(`Subnet ${SubnetId} was not found.`);
  return zoneOf(home) === zone;
}
