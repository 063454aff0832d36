import { accountId, type Samples } from './sample.ts';

export const compute: Samples = {
  'autoscaling:DescribeAutoScalingGroups': {
    AutoScalingGroups: [
      {
        Status: undefined,
        Operator: undefined,
        MaxSize: 2,
        DesiredCapacityType: 'units',
        Instances: [
          { LifecycleState: 'InService', HealthStatus: 'Healthy', WeightedCapacity: undefined },
        ],
        MixedInstancesPolicy: {
          InstancesDistribution: { OnDemandPercentageAboveBaseCapacity: 0 },
        },
      },
    ],
  },
  'autoscaling:DescribeLaunchConfigurations': { LaunchConfigurations: [{ UserData: '' }] },
  'batch:DescribeComputeEnvironments': {
    computeEnvironments: [{ status: 'VALID', computeResources: { type: 'EC2' } }],
  },
  'batch:DescribeJobQueues': ({ region }) => ({
    jobQueues: [
      {
        status: 'VALID',
        computeEnvironmentOrder: [
          { computeEnvironment: `arn:aws:batch:${region}:${accountId}:thing/sample` },
        ],
      },
    ],
  }),
  'ec2:DescribeAddresses': { Addresses: [{ ServiceManaged: undefined }] },
  'ec2:DescribeCapacityReservations': { CapacityReservations: [{ State: 'active' }] },
  'ec2:DescribeFleets': { Fleets: [{ FleetState: 'active', ActivityStatus: 'fulfilled' }] },
  'ec2:DescribeHosts': { Hosts: [{ State: 'available', HostRecovery: 'on' }] },
  'ec2:DescribeImages': {
    Images: [{ State: 'available', DeprecationTime: '2027-01-01T00:00:00.000Z' }],
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
  'ec2:DescribeLaunchTemplateVersions': {
    LaunchTemplateVersions: [{ LaunchTemplateData: { UserData: 'c2FtcGxl' } }],
  },
  'ec2:DescribeNatGateways': {
    NatGateways: [{ State: 'available', AvailabilityMode: 'zonal', ConnectivityType: 'public' }],
  },
  'ec2:DescribeNetworkAcls': { NetworkAcls: [{ IsDefault: false }] },
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
  'ec2:DescribeReservedInstances': { ReservedInstances: [{ State: 'active' }] },
  'ec2:DescribeRouteTables': { RouteTables: [{ Routes: [{ State: 'active' }] }] },
  'ec2:DescribeSecurityGroups': {
    SecurityGroups: [{ GroupName: 'default' }, { GroupName: 'sample', GroupId: 'other' }],
  },
  'ec2:DescribeSnapshots': { Snapshots: [{ State: 'completed' }] },
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
  'ec2:DescribeSpotInstanceRequests': { SpotInstanceRequests: [{ State: 'active' }] },
  'ec2:DescribeSubnets': { Subnets: [{ CidrBlock: '10.0.0.0/24', Ipv6Native: false }] },
  'ec2:DescribeTransitGatewayAttachments': {
    TransitGatewayAttachments: [{ State: 'available' }],
  },
  'ec2:DescribeTransitGatewayVpcAttachments': {
    TransitGatewayVpcAttachments: [{ State: 'available' }],
  },
  'ec2:DescribeVolumeStatus': { VolumeStatuses: [{ VolumeStatus: { Status: 'ok' } }] },
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
  'ec2:DescribeVpcBlockPublicAccessOptions': {
    VpcBlockPublicAccessOptions: { InternetGatewayBlockMode: 'off' },
  },
  'ec2:DescribeVpcEndpointServices': {
    ServiceDetails: [
      {},
      ...['ec2', 'ecr.api', 'ecr.dkr', 'ssm', 'ssm-contacts', 'ssm-incidents'].map((name) => ({
        ServiceName: `com.amazonaws.eu-west-1.${name}`,
      })),
    ],
  },
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
  'ec2:DescribeVpcPeeringConnections': { VpcPeeringConnections: [{ Status: { Code: 'active' } }] },
  'ec2:DescribeVpnConnections': {
    VpnConnections: [{ State: 'available', VgwTelemetry: [{ Status: 'UP' }, { Status: 'UP' }] }],
  },
  'ec2:DescribeVpnGateways': {
    VpnGateways: [{ State: 'available', VpcAttachments: [{ State: 'attached' }] }],
  },
  'ec2:GetAllowedImagesSettings': { State: 'enabled' },
  'ec2:GetImageBlockPublicAccessState': { ImageBlockPublicAccessState: 'unblocked' },
  'ec2:GetSnapshotBlockPublicAccessState': { State: 'unblocked' },
  'ecs:DescribeClusters': {
    clusters: [
      {
        settings: [{ name: 'containerInsights', value: 'enabled' }],
        configuration: { executeCommandConfiguration: { logging: 'DEFAULT' } },
      },
    ],
  },
  'ecs:DescribeContainerInstances': { containerInstances: [{ status: 'ACTIVE' }] },
  'ecs:DescribeServices': {
    services: [
      {
        status: 'ACTIVE',
        platformFamily: 'Linux',
        platformVersion: '1.4.0',
        taskSets: [],
        loadBalancers: [],
        deploymentController: { type: 'ECS' },
        placementStrategy: [],
        networkConfiguration: { awsvpcConfiguration: { subnets: ['sample'] } },
        deploymentConfiguration: { strategy: 'ROLLING' },
        deployments: [{ status: 'PRIMARY', rolloutState: 'COMPLETED' }],
      },
    ],
  },
  'ecs:DescribeTaskDefinition': ({ region }) => ({
    taskDefinition: {
      taskDefinitionArn: `arn:aws:ecs:${region}:${accountId}:task-definition/sample:1`,
      networkMode: 'host',
    },
  }),
  'eks:DescribeAddon': ({ region }) => ({
    addon: {
      addonArn: `arn:aws:eks:${region}:${accountId}:addon/sample/sample/1`,
      status: 'ACTIVE',
    },
  }),
  'eks:DescribeCluster': ({ region }) => ({
    cluster: {
      arn: `arn:aws:eks:${region}:${accountId}:cluster/sample`,
      status: 'ACTIVE',
      outpostConfig: undefined,
      computeConfig: { enabled: true, nodeRoleArn: `arn:aws:iam::${accountId}:role/sample` },
      accessConfig: { authenticationMode: 'API' },
      resourcesVpcConfig: { publicAccessCidrs: ['203.0.113.0/24'] },
    },
  }),
  'eks:DescribeClusterVersions': {
    clusterVersions: [
      { clusterType: 'eks', clusterVersion: 'sample', versionStatus: 'STANDARD_SUPPORT' },
    ],
  },
  'eks:DescribeNodegroup': ({ region }) => ({
    nodegroup: {
      nodegroupArn: `arn:aws:eks:${region}:${accountId}:nodegroup/sample/sample/1`,
      status: 'ACTIVE',
      launchTemplate: undefined,
    },
  }),
  'eks:ListInsights': { insights: [{ insightStatus: { status: 'PASSING' } }] },
  'elasticbeanstalk:DescribeConfigurationSettings': {
    ConfigurationSettings: [{ DeploymentStatus: 'deployed' }],
  },
  'elasticbeanstalk:DescribeEnvironments': {
    Environments: [{ Status: 'Ready', Health: 'Green' }],
  },
  'elasticbeanstalk:DescribePlatformVersion': {
    PlatformDescription: { PlatformBranchLifecycleState: 'Supported' },
  },
  'lambda:GetFunctionConfiguration': { State: 'Active', LastUpdateStatus: 'Successful' },
  'lambda:GetFunctionRecursionConfig': { RecursiveLoop: 'Terminate' },
  'lambda:ListCapacityProviders': { CapacityProviders: [{ State: 'Active' }] },
  'lambda:ListEventSourceMappings': {
    EventSourceMappings: [{ State: 'Enabled', LastProcessingResult: 'OK' }],
  },
  'lambda:ListFunctionUrlConfigs': { FunctionUrlConfigs: [{ AuthType: 'AWS_IAM' }] },
  'lambda:ListFunctions': {
    Functions: [
      {
        Version: '$LATEST',
        Runtime: 'nodejs24.x',
        TracingConfig: { Mode: 'Active' },
        VpcConfig: { SubnetIds: ['sample'] },
        KMSKeyArn: undefined,
        Environment: { Error: undefined },
      },
    ],
  },
  'lightsail:GetBuckets': {
    buckets: [{ accessRules: { getObject: 'private' }, objectVersioning: 'Enabled' }],
  },
  'lightsail:GetInstances': {
    instances: [
      {
        instanceStatus: { status: 'ok' },
        systemStatus: { status: 'ok' },
        networking: {
          ports: [{ protocol: 'tcp', cidrs: ['203.0.113.0/24'], ipv6Cidrs: ['2001:db8::/32'] }],
        },
      },
    ],
  },
};
