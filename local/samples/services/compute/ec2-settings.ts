import { inDays, type Said, toldInEachRegion } from '../../places/told.ts';

/** What a region lets nobody do with images, snapshots, instances and VPCs. */
const settings = (isClosed: boolean): readonly Said[] => [
  [
    'ec2:GetAllowedImagesSettings',
    {
      State: isClosed ? 'enabled' : 'disabled',
      ...(isClosed && { ImageCriteria: [{ ImageProviders: ['amazon'] }] }),
      ManagedBy: 'account',
    },
  ],
  [
    'ec2:GetImageBlockPublicAccessState',
    {
      ImageBlockPublicAccessState: isClosed ? 'block-new-sharing' : 'unblocked',
      ManagedBy: 'account',
    },
  ],
  [
    'ec2:GetSnapshotBlockPublicAccessState',
    { State: isClosed ? 'block-all-sharing' : 'unblocked', ManagedBy: 'account' },
  ],
  [
    'ec2:GetInstanceMetadataDefaults',
    {
      AccountLevel: isClosed
        ? { HttpTokens: 'required', HttpPutResponseHopLimit: 2, ManagedBy: 'account' }
        : { ManagedBy: 'account' },
    },
  ],
  [
    'ec2:GetSerialConsoleAccessStatus',
    { SerialConsoleAccessEnabled: !isClosed, ManagedBy: 'account' },
  ],
  [
    'ec2:DescribeVpcBlockPublicAccessOptions',
    {
      VpcBlockPublicAccessOptions: {
        State: isClosed ? 'update-complete' : 'default-state',
        InternetGatewayBlockMode: isClosed ? 'block-ingress' : 'off',
        ManagedBy: 'account',
        LastUpdateTimestamp: inDays(-100),
        ExclusionsAllowed: 'allowed',
      },
    },
  ],
  // Data Lifecycle Manager makes the snapshots of a region's volumes.
  [
    'dlm:GetLifecyclePolicies',
    {
      Policies: [
        {
          PolicyId: 'policy-0a1b2c3d4e5f60718',
          Description: 'Daily',
          PolicyType: 'EBS_SNAPSHOT_MANAGEMENT',
          State: isClosed ? 'ENABLED' : 'DISABLED',
          DefaultPolicy: false,
        },
      ],
    },
  ],
];

export const ec2Settings = toldInEachRegion({
  healthy: () => settings(true),
  faulty: () => settings(false),
});
