import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { listener } from './listener.resource.ts';

export const check = defineCheck(listener, {
  id: 'elasticloadbalancing-listener-http-redirected',
  title: 'Plain HTTP listeners send clients on to HTTPS',
  severity: 'medium',
  category: 'security',
  why: 'What is served over plain HTTP, session cookies among it, can be read and changed by anyone on the way.',
  fix: 'Make the default action of the listener a permanent redirect to HTTPS on port 443.',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-listeners.html',
  appliesTo: ({ Protocol }) => Protocol === 'HTTP',

  evaluate({ item }) {
    const redirected = answered(item.DefaultActions, 'DefaultActions').some(
      ({ Type, RedirectConfig }) => Type === 'redirect' && RedirectConfig?.Protocol === 'HTTPS',
    );
    return redirected ? pass() : fail('The default action does not redirect to HTTPS.');
  },
});
