import { accountId, type Samples } from './sample.ts';

export const compute: Samples = {
  'ec2:DescribeAddresses': { Addresses: [{ ServiceManaged: undefined }] },
  'ec2:DescribeCapacityReservations': { CapacityReservations: [{ State: 'active' }] },
  'ec2:DescribeFleets': { Fleets: [{ FleetState: 'active', ActivityStatus: 'fulfilled' }] },
  'ec2:DescribeHosts': { Hosts: [{ State: 'available', HostRecovery: 'on' }] },
  'ec2:DescribeImages': {
    Images: [{ State: 'available', DeprecationTime: '2027-01-01T00:00:00.000Z' }],
  },
  'ec2:DescribeNetworkInterfaces': {
    NetworkInterfaces: [
      {
        RequesterManaged: false,
        InterfaceType: 'interface',
        Status: 'in-use',
        Operator: undefined,
      },
    ],
  },
  'ec2:DescribeNetworkAcls': { NetworkAcls: [{ IsDefault: false }] },
  'ec2:DescribeReservedInstances': { ReservedInstances: [{ State: 'active' }] },
  'ec2:DescribeSpotInstanceRequests': { SpotInstanceRequests: [{ State: 'active' }] },
  'ec2:DescribeLaunchTemplateVersions': {
    LaunchTemplateVersions: [{ LaunchTemplateData: { UserData: 'c2FtcGxl' } }],
  },
  'ec2:DescribeSpotFleetRequests': {
    SpotFleetRequestConfigs: [
      {
        SpotFleetRequestState: 'active',
        ActivityStatus: 'fulfilled',
        SpotFleetRequestConfig: {
          TargetCapacity: 2,
          OnDemandTargetCapacity: 0,
          LaunchSpecifications: [
            { InstanceRequirements: undefined, SubnetId: 'sample' },
            { InstanceRequirements: undefined, SubnetId: 'other' },
          ],
        },
      },
    ],
  },
  'ec2:DescribeVpcBlockPublicAccessOptions': {
    VpcBlockPublicAccessOptions: { InternetGatewayBlockMode: 'off' },
  },
  'ec2:GetAllowedImagesSettings': { State: 'enabled' },
  'ec2:GetImageBlockPublicAccessState': { ImageBlockPublicAccessState: 'unblocked' },
  'ec2:GetSnapshotBlockPublicAccessState': { State: 'unblocked' },
  'ec2:DescribeSecurityGroups': {
    SecurityGroups: [{ GroupName: 'default' }, { GroupName: 'sample', GroupId: 'other' }],
  },
  'ec2:DescribeInstances': {
    Reservations: [
      {
        Instances: [
          {
            State: { Name: 'running' },
            InstanceType: 't3.micro',
            InstanceLifecycle: undefined,
            VirtualizationType: 'hvm',
            MaintenanceOptions: { AutoRecovery: 'default' },
            Monitoring: { State: 'enabled' },
            Operator: undefined,
          },
          {
            InstanceId: 'other',
            State: { Name: 'stopped' },
            StateTransitionReason: 'User initiated (2026-11-01 00:00:00 GMT)',
            InstanceType: 't3.micro',
            VirtualizationType: 'hvm',
            MaintenanceOptions: { AutoRecovery: 'default' },
            Operator: undefined,
          },
        ],
      },
    ],
  },
  'ec2:DescribeInstanceCreditSpecifications': {
    InstanceCreditSpecifications: [{ CpuCredits: 'standard' }],
  },
  'ec2:DescribeInstanceStatus': {
    InstanceStatuses: [
      {
        InstanceStatus: { Status: 'ok' },
        SystemStatus: { Status: 'ok' },
        AttachedEbsStatus: { Status: 'ok' },
      },
    ],
  },
  'ec2:DescribeInstanceTypes': {
    InstanceTypes: [{ InstanceType: 't3.micro', EbsInfo: { EbsOptimizedSupport: 'supported' } }],
  },
  'ec2:DescribeNatGateways': {
    NatGateways: [{ State: 'available', AvailabilityMode: 'zonal', ConnectivityType: 'public' }],
  },
  'ec2:DescribeRouteTables': { RouteTables: [{ Routes: [{ State: 'active' }] }] },
  'ec2:DescribeSubnets': { Subnets: [{ CidrBlock: '10.0.0.0/24', Ipv6Native: false }] },
  'ec2:DescribeTransitGatewayAttachments': {
    TransitGatewayAttachments: [{ State: 'available' }],
  },
  'ec2:DescribeTransitGatewayVpcAttachments': {
    TransitGatewayVpcAttachments: [{ State: 'available' }],
  },
  'ec2:DescribeVolumes': {
    Volumes: [
      {
        State: 'in-use',
        CreateTime: new Date('2026-01-01T00:00:00Z'),
        VolumeType: 'gp2',
        Operator: undefined,
      },
    ],
  },
  'ec2:DescribeVolumeStatus': { VolumeStatuses: [{ VolumeStatus: { Status: 'ok' } }] },
  'ec2:DescribeVpcEndpoints': {
    VpcEndpoints: [
      {
        State: 'available',
        VpcEndpointType: 'Interface',
        RequesterManaged: false,
        PolicyDocument: '{"Statement":[]}',
      },
    ],
  },
  'ec2:DescribeVpnGateways': {
    VpnGateways: [{ State: 'available', VpcAttachments: [{ State: 'attached' }] }],
  },
  'ec2:DescribeVpnConnections': {
    VpnConnections: [{ State: 'available', VgwTelemetry: [{ Status: 'UP' }, { Status: 'UP' }] }],
  },
  'ec2:DescribeSnapshots': { Snapshots: [{ State: 'completed' }] },
  'ec2:DescribeVpcPeeringConnections': { VpcPeeringConnections: [{ Status: { Code: 'active' } }] },
  'ecs:DescribeServices': {
    services: [{ platformFamily: 'Linux', platformVersion: '1.4.0', taskSets: [] }],
  },
  'ecs:DescribeTaskDefinition': ({ region }) => ({
    taskDefinition: {
      taskDefinitionArn: `arn:aws:ecs:${region}:${accountId}:task-definition/sample:1`,
      networkMode: 'host',
    },
  }),
  'lambda:ListFunctions': {
    Functions: [
      {
        Version: '$LATEST',
        Runtime: 'nodejs24.x',
        KMSKeyArn: undefined,
        Environment: { Error: undefined },
      },
    ],
  },
};
