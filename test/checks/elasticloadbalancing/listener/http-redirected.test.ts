import { expect, it } from 'vitest';
import { check } from '../../../../functions/checks/elasticloadbalancing/listener/http-redirected.check.ts';
import type { Action } from '../../../../functions/checks/elasticloadbalancing/shapes.generated.ts';
import { runScan } from '../../../support/checks/run-scan.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { fakeAws } from '../../../support/fakes/fake-aws.ts';

const http = (...DefaultActions: Action[]) => ({
  item: { Protocol: 'HTTP' as const, DefaultActions },
});

describeCheck(check, {
  pass: {
    'clients are redirected to HTTPS': http({
      Type: 'redirect',
      RedirectConfig: { Protocol: 'HTTPS', Port: '443', StatusCode: 'HTTP_301' },
    }),
  },
  fail: {
    'requests are forwarded': {
      ...http({ Type: 'forward', TargetGroupArn: 'arn:aws:t' }),
      message: 'The default action does not redirect to HTTPS.',
    },
    'the redirect keeps the protocol': {
      ...http({
        Type: 'redirect',
        RedirectConfig: { Protocol: '#{protocol}', Port: '443', StatusCode: 'HTTP_302' },
      }),
      message: 'The default action does not redirect to HTTPS.',
    },
    'there is no default action': {
      ...http(),
      message: 'The default action does not redirect to HTTPS.',
    },
  },
  skips: {
    'a TLS listener': { item: { Protocol: 'HTTPS' } },
    'a TCP listener': { item: { Protocol: 'TCP' } },
    'a listener of a gateway load balancer': { item: {} },
  },
});

it('is asked of the listeners of every load balancer', async () => {
  const prefix = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012';
  const LoadBalancerArn = `${prefix}:loadbalancer/app/web/50dc6c495c0c9188`;
  const ListenerArn = `${prefix}:listener/app/web/50dc6c495c0c9188/f2f7dc8efc522ab2`;
  const aws = fakeAws({
    lists: {
      'elasticloadbalancing:DescribeLoadBalancers': () => ({
        answer: { LoadBalancers: [{ LoadBalancerArn, LoadBalancerName: 'web' }] },
      }),
      'elasticloadbalancing:DescribeListeners': () => ({
        answer: { Listeners: [{ ListenerArn, Port: 80, Protocol: 'HTTP', DefaultActions: [] }] },
      }),
    },
  });

  const { lines } = await runScan(aws, [check]);

  expect(lines).toEqual([
    'elasticloadbalancing-listener-http-redirected eu-west-1 web:80 fail: The default action does not redirect to HTTPS.',
  ]);
  expect(aws.asked[1]).toContain(JSON.stringify({ LoadBalancerArn, PageSize: 400 }));
});
