import { expect, it } from 'vitest';
import { check } from '../../../../functions/checks/elasticloadbalancing/listener/tls-current.check.ts';
import { runScan } from '../../../support/checks/run-scan.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { fakeAws } from '../../../support/fakes/fake-aws.ts';

const listener = (Protocol: 'HTTPS' | 'TLS', name: string, ...SslProtocols: string[]) => ({
  item: { Protocol, SslPolicy: name },
  related: { sslPolicy: [{ Name: name, SslProtocols }] },
});

describeCheck(check, {
  pass: {
    'TLS 1.2 and 1.3 are offered': listener('HTTPS', 'TLS13-1-2', 'TLSv1.3', 'TLSv1.2'),
    'a network load balancer offers TLS 1.3 alone': listener('TLS', 'TLS13-1-3', 'TLSv1.3'),
  },
  fail: {
    'older versions are accepted': {
      ...listener('HTTPS', 'ELBSecurityPolicy-2016-08', 'TLSv1', 'TLSv1.1', 'TLSv1.2'),
      message: 'ELBSecurityPolicy-2016-08 accepts TLSv1, TLSv1.1.',
    },
  },
  skips: {
    'a plain listener': { item: { Protocol: 'HTTP' } },
    'a listener of a gateway load balancer': { item: {} },
  },
});

it('is an error, and no pass, where AWS does not list the policy of a listener', async () => {
  const ListenerArn = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/web/1/2';
  const aws = fakeAws({
    lists: {
      'elasticloadbalancing:DescribeLoadBalancers': () => ({
        answer: { LoadBalancers: [{ LoadBalancerArn: 'arn:aws:lb', LoadBalancerName: 'web' }] },
      }),
      'elasticloadbalancing:DescribeListeners': () => ({
        answer: { Listeners: [{ ListenerArn, Port: 443, Protocol: 'HTTPS', SslPolicy: 'new' }] },
      }),
      'elasticloadbalancing:DescribeSSLPolicies': () => ({ answer: { SslPolicies: [] } }),
    },
  });

  const { lines } = await runScan(aws, [check]);

  expect(lines).toEqual([expect.stringContaining('web:443 error: ')]);
});
