import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { confirmedSubscription } from '../confirmed-subscription/confirmed-subscription.resource.ts';

export const check = defineCheck(confirmedSubscription, {
  id: 'sns-subscription-encrypted',
  title: 'Subscriptions deliver to web servers over TLS',
  severity: 'medium',
  category: 'security',
  why: 'Messages travel plain through the internet, for whoever listens on the way, and may be changed there.',
  fix: 'Subscribe the HTTPS address of the web server, and remove the plain one.',
  docs: 'https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html',
  appliesTo: ({ Protocol }) => answered(Protocol, 'Protocol').startsWith('http'),

  evaluate({ item: { Protocol } }) {
    return answered(Protocol, 'Protocol') === 'https'
      ? pass()
      : fail('Messages are delivered over plain HTTP.');
  },
});
