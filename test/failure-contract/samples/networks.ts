import { accountId, type Samples } from './sample.ts';

const listener = (own: string, Protocol: string) => ({
  Protocol,
  SslPolicy: 'sample',
  ListenerArn: `arn:aws:elasticloadbalancing:eu-west-1:${accountId}:listener/app/sample/${own}`,
});

const zones = [{ OutpostId: undefined }, { ZoneName: 'eu-west-1b', OutpostId: undefined }];
const balancerArn = (region: string, own: string) =>
  `arn:aws:elasticloadbalancing:${region}:${accountId}:loadbalancer/${own}`;
const balancer = (LoadBalancerArn: string, Type: string) => ({
  LoadBalancerArn,
  LoadBalancerName: Type,
  Type,
  Scheme: 'internet-facing',
  State: { Code: 'active' },
  AvailabilityZones: zones,
});
/** All of a list that CloudFront answers within a member. */
const lastPage = { NextMarker: undefined };
const wholeList = { ...lastPage, Marker: '', IsTruncated: false };
const distributionArn = `arn:aws:cloudfront::${accountId}:distribution/sample`;
const acmCertificate = (region: string) => `arn:aws:acm:${region}:${accountId}:certificate/sample`;

export const networks: Samples = {
  'acm-pca:ListCertificateAuthorities': {
    CertificateAuthorities: [{ Status: 'ACTIVE', Type: 'ROOT' }],
  },
  'acm:DescribeCertificate': { Certificate: { RenewalSummary: { RenewalStatus: 'SUCCESS' } } },
  'acm:ListCertificates': ({ region }) => ({
    CertificateSummaryList: [
      {
        CertificateArn: acmCertificate(region),
        KeyAlgorithm: 'RSA_2048',
        Status: 'ISSUED',
      },
    ],
  }),
  'apigateway:GetDomainNames': { items: [{ securityPolicy: 'TLS_1_2' }] },
  'apigateway:GetResources': {
    items: [{ resourceMethods: { sample: undefined, GET: { authorizationType: 'AWS_IAM' } } }],
  },
  'apigateway:GetStages': {
    item: [
      {
        methodSettings: {
          sample: undefined,
          '*/*': { loggingLevel: 'INFO', cachingEnabled: true, cacheDataEncrypted: true },
        },
      },
    ],
  },
  'apigatewayv2:GetApis': { Items: [{ ProtocolType: 'HTTP', ApiGatewayManaged: false }] },
  'apigatewayv2:GetRoutes': { Items: [{ AuthorizationType: 'JWT' }] },
  'appsync:ListGraphqlApis': {
    graphqlApis: [
      {
        authenticationType: 'AWS_IAM',
        additionalAuthenticationProviders: [{ authenticationType: 'AWS_LAMBDA' }],
        logConfig: { fieldLogLevel: 'ERROR' },
      },
    ],
  },
  'cloudfront:ListAnycastIpLists': { AnycastIpLists: wholeList },
  'cloudfront:ListCloudFrontOriginAccessIdentities': {
    CloudFrontOriginAccessIdentityList: wholeList,
  },
  'cloudfront:ListFieldLevelEncryptionConfigs': { FieldLevelEncryptionList: lastPage },
  'cloudfront:ListFieldLevelEncryptionProfiles': { FieldLevelEncryptionProfileList: lastPage },
  'cloudfront:ListFunctions': { FunctionList: lastPage },
  'cloudfront:ListKeyValueStores': { KeyValueStoreList: lastPage },
  'cloudfront:ListOriginAccessControls': { OriginAccessControlList: wholeList },
  'cloudfront:ListPublicKeys': { PublicKeyList: lastPage },
  'cloudfront:ListRealtimeLogConfigs': { RealtimeLogConfigs: wholeList },
  'cloudfront:ListVpcOrigins': { VpcOriginList: wholeList },
  'cloudfront:ListDistributions': {
    DistributionList: {
      NextMarker: undefined,
      Marker: '',
      IsTruncated: false,
      Items: [
        {
          ARN: distributionArn,
          Origins: {
            Items: [
              {
                DomainName: 'sample.s3.amazonaws.com',
                CustomOriginConfig: { OriginProtocolPolicy: 'https-only' },
              },
            ],
          },
          CacheBehaviors: { Items: [{ ViewerProtocolPolicy: 'https-only' }] },
          DefaultCacheBehavior: { ViewerProtocolPolicy: 'https-only' },
        },
      ],
    },
  },
  'directconnect:DescribeConnections': {
    connections: [{ ownerAccount: accountId, connectionState: 'available' }],
  },
  'directconnect:DescribeDirectConnectGatewayAttachments': {
    directConnectGatewayAttachments: [{ attachmentState: 'attached' }],
  },
  'directconnect:DescribeDirectConnectGateways': {
    directConnectGateways: [{ ownerAccount: accountId, directConnectGatewayState: 'available' }],
  },
  'directconnect:DescribeVirtualInterfaces': {
    virtualInterfaces: [
      {
        ownerAccount: accountId,
        virtualInterfaceState: 'available',
        bgpPeers: [{ bgpPeerState: 'available', bgpStatus: 'up' }],
      },
    ],
  },
  'elasticloadbalancing:DescribeListenerCertificates': ({ region }) => ({
    Certificates: [
      { CertificateArn: acmCertificate(region) },
      { CertificateArn: `arn:aws:iam::${accountId}:server-certificate/sample`, IsDefault: false },
    ],
  }),
  'elasticloadbalancing:DescribeListeners': ({ region, input }) => ({
    Listeners:
      input.LoadBalancerArn === balancerArn(region, 'app')
        ? [listener('a', 'HTTP'), listener('b', 'HTTPS')]
        : [],
  }),
  'elasticloadbalancing:DescribeLoadBalancers': ({ region }) => ({
    LoadBalancers: [
      balancer(balancerArn(region, 'app'), 'application'),
      balancer(balancerArn(region, 'net'), 'network'),
    ],
  }),
  'elasticloadbalancing:DescribeTargetGroupAttributes': {
    Attributes: [{ Key: 'load_balancing.cross_zone.enabled', Value: 'true' }],
  },
  'elasticloadbalancing:DescribeTargetGroups': ({ region }) => ({
    TargetGroups: [{ LoadBalancerArns: [balancerArn(region, 'app'), balancerArn(region, 'net')] }],
  }),
  'elb:DescribeInstanceHealth': { InstanceStates: [{ State: 'InService' }] },
  'elb:DescribeLoadBalancerAttributes': {
    LoadBalancerAttributes: {
      AdditionalAttributes: [{ Key: 'elb.http.desyncmitigationmode', Value: 'defensive' }],
    },
  },
  'elb:DescribeLoadBalancerPolicies': {
    PolicyDescriptions: [
      {
        PolicyAttributeDescriptions: [
          { AttributeName: 'Protocol-TLSv1.2', AttributeValue: 'true' },
        ],
      },
    ],
  },
  'elb:DescribeLoadBalancers': {
    LoadBalancerDescriptions: [
      {
        ListenerDescriptions: [{ Listener: { Protocol: 'HTTPS' }, PolicyNames: ['sample'] }],
      },
    ],
  },
  'globalaccelerator:ListEndpointGroups': {
    EndpointGroups: [{ EndpointDescriptions: [{ HealthState: 'HEALTHY' }] }],
  },
  'iam:ListServerCertificates': {
    ServerCertificateMetadataList: [{ Arn: `arn:aws:iam::${accountId}:server-certificate/sample` }],
  },
  'logs:DescribeDeliveries': ({ region }) => ({
    deliveries: [
      { arn: `arn:aws:logs:${region}:${accountId}:delivery:1`, deliverySourceName: 'sample' },
    ],
  }),
  'logs:DescribeDeliverySources': ({ region }) => ({
    deliverySources: [
      {
        arn: `arn:aws:logs:${region}:${accountId}:delivery-source:sample`,
        logType: 'ACCESS_LOGS',
        resourceArns: [distributionArn],
      },
    ],
  }),
  'network-firewall:DescribeFirewall': {
    Firewall: { TransitGatewayId: undefined },
    FirewallStatus: {
      Status: 'READY',
      ConfigurationSyncStateSummary: 'IN_SYNC',
      SyncStates: undefined,
    },
  },
  'network-firewall:DescribeFirewallPolicy': {
    FirewallPolicyResponse: { FirewallPolicyStatus: 'ACTIVE', Errors: undefined },
    FirewallPolicy: {
      StatelessDefaultActions: ['aws:drop'],
      StatelessFragmentDefaultActions: ['aws:drop'],
    },
  },
  'network-firewall:DescribeRuleGroup': {
    RuleGroupResponse: { RuleGroupStatus: 'ACTIVE' },
    FirewallRuleGroup: undefined,
    IpsRuleGroup: undefined,
  },
  'route53:GetHealthCheckStatus': {
    HealthCheckObservations: [{ StatusReport: { Status: 'Success: HTTP Status Code 200, OK' } }],
  },
  'route53:ListHealthChecks': {
    HealthChecks: [
      {
        LinkedService: undefined,
        HealthCheckConfig: { Type: 'HTTPS', Disabled: false, Inverted: false },
      },
    ],
  },
  'route53:ListHostedZones': {
    HostedZones: [{ LinkedService: undefined, Config: { PrivateZone: false } }],
  },
  'route53domains:ListDomains': { Domains: [{ DomainName: 'example.com' }] },
  'shield:GetSubscriptionState': { SubscriptionState: 'ACTIVE' },
  'vpc-lattice:GetService': { status: 'ACTIVE', authType: 'AWS_IAM' },
  'vpc-lattice:GetServiceNetwork': { authType: 'AWS_IAM' },
  'vpc-lattice:ListTargetGroups': { items: [{ status: 'ACTIVE' }] },
  'vpc-lattice:ListTargets': { items: [{ status: 'HEALTHY' }] },
};
