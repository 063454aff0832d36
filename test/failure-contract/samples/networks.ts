import type { Samples } from './sample.ts';
import { accountId } from './sample.ts';

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
const distributionArn = `arn:aws:cloudfront::${accountId}:distribution/sample`;
const acmCertificate = (region: string) => `arn:aws:acm:${region}:${accountId}:certificate/sample`;

export const networks: Samples = {
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
  'elasticloadbalancing:DescribeTargetGroups': ({ region }) => ({
    TargetGroups: [{ LoadBalancerArns: [balancerArn(region, 'app'), balancerArn(region, 'net')] }],
  }),
  'elasticloadbalancing:DescribeTargetGroupAttributes': {
    Attributes: [{ Key: 'load_balancing.cross_zone.enabled', Value: 'true' }],
  },
  'elb:DescribeInstanceHealth': { InstanceStates: [{ State: 'InService' }] },
  'elb:DescribeLoadBalancers': {
    LoadBalancerDescriptions: [{ ListenerDescriptions: [{ Listener: { Protocol: 'HTTPS' } }] }],
  },
  'iam:ListServerCertificates': {
    ServerCertificateMetadataList: [{ Arn: `arn:aws:iam::${accountId}:server-certificate/sample` }],
  },
};
