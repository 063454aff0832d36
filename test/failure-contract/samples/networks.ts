import { accountId, type Samples } from './sample.ts';

const listener = (own: string, Protocol: string) => ({
  Protocol,
  SslPolicy: 'sample',
  ListenerArn: `arn:aws:elasticloadbalancing:eu-west-1:${accountId}:listener/app/sample/${own}`,
});

export const networks: Samples = {
  'elasticloadbalancing:DescribeListeners': {
    Listeners: [listener('a', 'HTTP'), listener('b', 'HTTPS')],
  },
  'elasticloadbalancing:DescribeLoadBalancers': { LoadBalancers: [{ Type: 'application' }] },
};
