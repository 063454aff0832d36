import { defineCheck, fail, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import type { LoadBalancerDescription, PolicyDescription } from '../elb.shapes.generated.ts';
import { classicLoadBalancer } from './classic-load-balancer.resource.ts';

const outdated = ['SSLv2', 'SSLv3', 'TLSv1', 'TLSv1.1'];

export const check = defineCheck(classicLoadBalancer, {
  id: 'elasticloadbalancing-classic-load-balancer-tls-current',
  title: 'Classic load balancers refuse outdated protocol versions',
  severity: 'medium',
  category: 'security',
  why: 'TLS 1.0 and 1.1 have known weaknesses and are deprecated; who can make a client fall back to them can attack the connection.',
  fix: 'Give the listeners a policy that offers TLS 1.2 alone, ELBSecurityPolicy-TLS-1-2-2017-01; for TLS 1.3, move to an application or network load balancer.',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-security-policy-table.html',
  needs: ['DescribeLoadBalancerPolicies'],
  appliesTo: (item) => tlsListenersOf(item).length > 0,

  evaluate({ item, facts }) {
    const policies = answered(
      facts.DescribeLoadBalancerPolicies?.PolicyDescriptions,
      'PolicyDescriptions',
    );
    const faults = tlsListenersOf(item).flatMap(({ Listener, PolicyNames }) => {
      const names = answered(PolicyNames, 'PolicyNames');
      const accepted = acceptedBy(policies, names).filter((version) => outdated.includes(version));
      const port = Listener?.LoadBalancerPort;
      return accepted.length > 0 ? [`port ${port} accepts ${accepted.join(', ')}`] : [];
    });
    return faults.length === 0 ? pass() : fail(`On the listeners: ${faults.join('; ')}.`);
  },
});

const tlsListenersOf = ({ ListenerDescriptions }: LoadBalancerDescription) =>
  answered(ListenerDescriptions, 'ListenerDescriptions').filter(({ Listener }) =>
    ['HTTPS', 'SSL'].includes(answered(Listener?.Protocol, 'Protocol').toUpperCase()),
  );

/** The versions that a listener accepts, as its policies say one by one: `Protocol-TLSv1.2` is `true`. */
function acceptedBy(
  policies: readonly PolicyDescription[],
  names: readonly string[],
): readonly string[] {
  const protocols = policies
    .filter(({ PolicyName }) => names.includes(answered(PolicyName, 'PolicyName')))
    .flatMap(({ PolicyAttributeDescriptions }) =>
      answered(PolicyAttributeDescriptions, 'PolicyAttributeDescriptions'),
    )
    .filter(({ AttributeName }) => AttributeName?.startsWith('Protocol-'));
  if (protocols.length === 0) {
    throw new IncompleteAnswerError('AWS answered no protocol version of a TLS listener.');
  }
  return protocols
    .filter(({ AttributeValue }) => answered(AttributeValue, 'AttributeValue') === 'true')
    .map(({ AttributeName = '' }) => AttributeName.slice('Protocol-'.length));
}
