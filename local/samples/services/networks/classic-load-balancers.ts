import type { Place } from '../../places/place.ts';
import { inDays, type Said, toldAtHome } from '../../places/told.ts';

const LoadBalancerName = 'legacy';

function classic(place: Place, isGood: boolean): readonly Said[] {
  const zones = [`${place.region}a`, `${place.region}b`];
  const Instances = ['i-0a1b2c3d4e5f60718', 'i-0b1c2d3e4f5061728'].map((InstanceId) => ({
    InstanceId,
  }));
  const listener = isGood
    ? { Protocol: 'HTTPS', LoadBalancerPort: 443, InstanceProtocol: 'HTTPS', InstancePort: 8443 }
    : { Protocol: 'HTTP', LoadBalancerPort: 80, InstanceProtocol: 'HTTP', InstancePort: 8080 };
  return [
    [
      'elb:DescribeLoadBalancers',
      {
        LoadBalancerDescriptions: [
          {
            LoadBalancerName,
            DNSName: 'legacy.elb.example.com',
            Scheme: 'internet-facing',
            CreatedTime: inDays(-900),
            AvailabilityZones: isGood ? zones : zones.slice(0, 1),
            Instances,
            ListenerDescriptions: [{ Listener: listener, PolicyNames: [] }],
          },
        ],
      },
    ],
    [
      'elb:DescribeLoadBalancerAttributes',
      {
        LoadBalancerAttributes: {
          AccessLog: { Enabled: isGood },
          ConnectionDraining: { Enabled: isGood },
          CrossZoneLoadBalancing: { Enabled: isGood },
          ConnectionSettings: { IdleTimeout: 60 },
        },
      },
      { LoadBalancerName },
    ],
    [
      'elb:DescribeInstanceHealth',
      {
        InstanceStates: Instances.map(({ InstanceId }) => ({
          InstanceId,
          State: isGood ? 'InService' : 'OutOfService',
          ReasonCode: isGood ? 'N/A' : 'Instance',
          Description: isGood ? 'N/A' : 'Instance has failed at least the UnhealthyThreshold.',
        })),
      },
      { LoadBalancerName },
    ],
  ];
}

export const classicLoadBalancers = toldAtHome({
  healthy: (place) => classic(place, true),
  faulty: (place) => classic(place, false),
});
