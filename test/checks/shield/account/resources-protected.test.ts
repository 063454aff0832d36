import { check } from '../../../../functions/checks/shield/account/resources-protected.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = { SubscriptionState: 'ACTIVE' } as const;

describeCheck(check, {
  pass: {
    'something is': {
      item,
      facts: { ListProtections: { Protections: [{ ResourceArn: 'arn:aws:cloudfront::1:d/E1' }] } },
    },
  },
  fail: {
    'nothing is': {
      item,
      facts: { ListProtections: { Protections: [] } },
      message: 'No resource of the account is protected.',
    },
  },
  skips: { 'an account without a subscription': { item: { SubscriptionState: 'INACTIVE' } } },
});
