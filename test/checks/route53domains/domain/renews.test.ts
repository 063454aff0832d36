import { check } from '../../../../functions/checks/route53domains/domain/renews.check.ts';
import { daysAgo, now } from '../../../support/checks/credential-report-rows.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const ending = (days: number, AutoRenew = true) => ({
  now,
  item: { DomainName: 'example.com', AutoRenew, Expiry: daysAgo(-days) },
});

describeCheck(check, {
  pass: {
    'it renews, and lasts': ending(16),
    'less is asked for': { ...ending(8), parameters: { days: 7 } },
  },
  fail: {
    'it does not renew': {
      ...ending(300, false),
      message: 'The domain is not renewed automatically, and expires in 300 days.',
    },
    'it was not renewed in time': {
      ...ending(15),
      message: 'Automatic renewal is on, but the domain was not renewed, and expires in 15 days.',
    },
    'it has expired': {
      ...ending(-3),
      message: 'Automatic renewal is on, but the domain was not renewed, and expired 3 days ago.',
    },
  },
  errors: {
    'its end is left out': {
      now,
      item: { DomainName: 'example.com', AutoRenew: true },
      message: /without Expiry/,
    },
  },
});
