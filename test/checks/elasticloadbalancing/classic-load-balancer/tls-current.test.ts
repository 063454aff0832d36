import { check } from '../../../../functions/checks/elasticloadbalancing/classic-load-balancer/tls-current.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const listener = (Protocol: string, LoadBalancerPort: number, ...PolicyNames: string[]) => ({
  Listener: { Protocol, LoadBalancerPort, InstancePort: 80 },
  PolicyNames,
});
const item = {
  ListenerDescriptions: [listener('HTTP', 80), listener('HTTPS', 443, 'sticky', 'own')],
};
const policy = (name: string, versions: Readonly<Record<string, boolean>>) => ({
  PolicyName: name,
  PolicyAttributeDescriptions: [
    { AttributeName: 'Reference-Security-Policy', AttributeValue: 'ELBSecurityPolicy-2016-08' },
    ...Object.entries(versions).map(([version, accepted]) => ({
      AttributeName: `Protocol-${version}`,
      AttributeValue: String(accepted),
    })),
    { AttributeName: 'ECDHE-RSA-AES128-GCM-SHA256', AttributeValue: 'true' },
  ],
});
const accepting = (versions: Readonly<Record<string, boolean>>) => ({
  item,
  facts: {
    DescribeLoadBalancerPolicies: {
      PolicyDescriptions: [
        policy('own', versions),
        // On no listener.
        policy('older', { SSLv3: true }),
        { PolicyName: 'sticky', PolicyAttributeDescriptions: [] },
      ],
    },
  },
});

describeCheck(check, {
  pass: {
    'it accepts TLS 1.2 alone': accepting({ TLSv1: false, 'TLSv1.1': false, 'TLSv1.2': true }),
    'nothing is said of older versions': accepting({ 'TLSv1.2': true }),
  },
  fail: {
    'it accepts older versions': {
      ...accepting({ SSLv3: false, TLSv1: true, 'TLSv1.1': true, 'TLSv1.2': true }),
      message: 'On the listeners: port 443 accepts TLSv1, TLSv1.1.',
    },
  },
  errors: {
    'no policy says any version': {
      ...accepting({}),
      message: /no protocol version/,
    },
  },
  skips: {
    'one without TLS': { item: { ListenerDescriptions: [listener('TCP', 25)] } },
  },
});
