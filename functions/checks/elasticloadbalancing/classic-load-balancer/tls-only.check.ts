import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { classicLoadBalancer } from './classic-load-balancer.resource.ts';

export const check = defineCheck(classicLoadBalancer, {
  id: 'elasticloadbalancing-classic-load-balancer-tls-only',
  title: 'Classic load balancers listen on HTTPS or TLS alone',
  severity: 'medium',
  category: 'security',
  why: 'What is served over plain HTTP or TCP, session cookies among it, can be read and changed by anyone on the way.',
  fix: 'Give each listener the protocol HTTPS or SSL with a certificate; to redirect plain HTTP, move to an application load balancer.',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-listener-config.html',

  evaluate({ item }) {
    const listeners = answered(item.ListenerDescriptions, 'ListenerDescriptions').map(
      ({ Listener }) => answered(Listener, 'Listener'),
    );
    if (listeners.length === 0) return noVerdict();
    const plain = listeners
      .filter(({ Protocol }) => isPlain(answered(Protocol, 'Protocol')))
      .map(({ Protocol, LoadBalancerPort }) => `${Protocol} on port ${LoadBalancerPort}`);
    if (plain.length === 0) return pass();
    return fail(`Listeners without TLS: ${plain.join(', ')}.`);
  },
});

function isPlain(protocol: string): boolean {
  const name = protocol.toUpperCase();
  if (name === 'HTTPS' || name === 'SSL') return false;
  if (name === 'HTTP' || name === 'TCP') return true;
  throw new IncompleteAnswerError(`AWS answered the protocol "${protocol}".`);
}
