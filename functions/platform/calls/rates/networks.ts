import { each, type ServiceLimits, together } from './limit.ts';

const loadBalancing = {
  page: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/elb-api-throttling.html',
  asOf: '2026',
} as const;

/** How AWS counts calls of names, balancers and gates. */
export const networks: Readonly<Record<string, ServiceLimits>> = {
  apigateway: {
    page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html',
    asOf: '2026',
    // Of both versions together. Five of GetResources in two seconds.
    limits: [together('all', 10, 40), each(['GetResources'], 2.5)],
  },
  // Classic load balancers have buckets of their own.
  elb: { ...loadBalancing, limits: [together('all', 10, 40), together(['Describe*'], 50, 200)] },
  elbv2: {
    ...loadBalancing,
    limits: [
      together('all', 10, 40),
      together(['Describe*'], 50, 200),
      together(
        ['DescribeTrustStores', 'DescribeTrustStoreAssociations', 'DescribeTrustStoreRevocations'],
        10,
        40,
      ),
      together(
        [
          'GetResourcePolicy',
          'GetTrustStoreCaCertificatesBundle',
          'GetTrustStoreRevocationContent',
        ],
        4,
        20,
      ),
    ],
  },
  route53: {
    page: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/throttling-api-requests.html',
    asOf: '2026',
    scope: 'account',
    limits: [
      together('all', 10, 50),
      each('rest', 10, 50),
      each(['GetHealthCheckStatus', 'GetHealthCheckLastFailureReason'], 1, 4),
    ],
  },
  route53resolver: {
    page: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DNSLimitations.html#limits-api-requests-route-53-resolver',
    asOf: '2026',
    limits: [together('all', 5)],
  },
  wafv2: {
    page: 'https://docs.aws.amazon.com/waf/latest/developerguide/limits.html',
    asOf: '2026',
    // ListResourcesForWebACL has a limit of the whole organization too, 6 a second: who asks one account cannot keep it.
    limits: [each('rest', 5), each(['GetWebACLForResource', 'ListResourcesForWebACL'], 1)],
  },
};
