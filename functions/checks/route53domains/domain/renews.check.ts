import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { endsWithin, expiryText } from '../../../core/judgement/expiry.ts';
import { domain } from './domain.resource.ts';

export const check = defineCheck(domain, {
  id: 'route53domains-domain-renews',
  title: 'Domains renew automatically, and in time',
  severity: 'high',
  category: 'health',
  why: 'When a domain expires, everything under it goes, mail included, and somebody else can register it.',
  fix: 'Turn on automatic renewal. If it is on and the domain is about to expire all the same, look at the payment method of the account and at the mails of the registrar.',
  docs: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/domain-renew.html',
  parameters: z.object({
    days: z
      .int()
      .min(1)
      .max(60)
      .default(15)
      .describe('How many days before it expires a domain has to be renewed.'),
  }),

  evaluate({ item, parameters: { days }, now }) {
    const lifetime = { until: answered(item.Expiry, 'Expiry'), now };
    const expires = `and ${expiryText(lifetime)}`;
    if (!answered(item.AutoRenew, 'AutoRenew')) {
      return fail(`The domain is not renewed automatically, ${expires}.`);
    }
    if (!endsWithin(lifetime, days)) return pass();
    return fail(`Automatic renewal is on, but the domain was not renewed, ${expires}.`);
  },
});
