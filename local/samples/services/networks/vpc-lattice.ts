import type { Place } from '../../places/place.ts';
import { arn, type Said, toldAtHome } from '../../places/told.ts';

/** A service, the network that it is in, and its targets. */
function lattice(place: Place, isGood: boolean): readonly Said[] {
  const authType = isGood ? 'AWS_IAM' : 'NONE';
  const service = { id: 'svc-0a1b2c', arn: arn(place, 'vpc-lattice', 'service/svc-0a1b2c') };
  const network = { id: 'sn-0a1b2c', arn: arn(place, 'vpc-lattice', 'servicenetwork/sn-0a1b2c') };
  const targets = { id: 'tg-0a1b2c', arn: arn(place, 'vpc-lattice', 'targetgroup/tg-0a1b2c') };
  const named = { name: 'orders', status: 'ACTIVE' };
  return [
    ['vpc-lattice:ListServices', { items: [{ ...service, ...named }] }],
    [
      'vpc-lattice:GetService',
      { ...service, ...named, authType },
      { serviceIdentifier: service.arn },
    ],
    ['vpc-lattice:ListServiceNetworks', { items: [{ ...network, name: 'shop' }] }],
    [
      'vpc-lattice:GetServiceNetwork',
      { ...network, name: 'shop', authType },
      { serviceNetworkIdentifier: network.arn },
    ],
    ['vpc-lattice:ListTargetGroups', { items: [{ ...targets, ...named, type: 'IP' }] }],
    [
      'vpc-lattice:ListTargets',
      { items: [{ id: '10.0.0.12', port: 8080, status: isGood ? 'HEALTHY' : 'UNHEALTHY' }] },
      { targetGroupIdentifier: targets.arn },
    ],
  ];
}

export const vpcLattice = toldAtHome({
  healthy: (place) => lattice(place, true),
  faulty: (place) => lattice(place, false),
});
