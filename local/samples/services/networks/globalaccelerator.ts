import type { Place } from '../../places/place.ts';
import { inDays, type Said, toldIn } from '../../places/told.ts';

function accelerator({ accountId }: Place, isGood: boolean): readonly Said[] {
  const AcceleratorArn = `arn:aws:globalaccelerator::${accountId}:accelerator/0a1b2c3d`;
  const ListenerArn = `${AcceleratorArn}/listener/1b2c3d4e`;
  const EndpointGroupArn = `${ListenerArn}/endpoint-group/2c3d4e5f`;
  return [
    [
      'globalaccelerator:ListAccelerators',
      {
        Accelerators: [
          {
            AcceleratorArn,
            Name: 'shop',
            Enabled: true,
            Status: 'DEPLOYED',
            CreatedTime: inDays(-90),
          },
        ],
      },
    ],
    [
      'globalaccelerator:DescribeAcceleratorAttributes',
      { AcceleratorAttributes: { FlowLogsEnabled: isGood } },
      { AcceleratorArn },
    ],
    [
      'globalaccelerator:ListListeners',
      {
        Listeners: [{ ListenerArn, Protocol: 'TCP', PortRanges: [{ FromPort: 443, ToPort: 443 }] }],
      },
      { AcceleratorArn },
    ],
    [
      'globalaccelerator:ListEndpointGroups',
      {
        EndpointGroups: [
          {
            EndpointGroupArn,
            EndpointGroupRegion: 'us-east-1',
            EndpointDescriptions: [
              {
                EndpointId: 'eipalloc-0a1b2c3d',
                Weight: 128,
                HealthState: isGood ? 'HEALTHY' : 'UNHEALTHY',
              },
            ],
            TrafficDialPercentage: 100,
          },
        ],
      },
      { ListenerArn },
    ],
  ];
}

/** Oregon answers for all regions: https://docs.aws.amazon.com/general/latest/gr/global_accelerator.html */
export const globalAccelerator = toldIn('us-west-2', {
  healthy: (place) => accelerator(place, true),
  faulty: (place) => accelerator(place, false),
});
