import { check } from '../../../../functions/checks/cloudfront/distribution/https-required.check.ts';
import type { ViewerProtocolPolicy } from '../../../../functions/checks/cloudfront/shapes.generated.ts';
import { behaviorOf, distributionOf } from '../../../support/checks/distributions.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const admitting = (...policies: readonly ViewerProtocolPolicy[]) => ({
  item: distributionOf({
    behaviors: policies.map((policy, index) =>
      behaviorOf(policy, index < policies.length - 1 ? { PathPattern: `/${index}/*` } : {}),
    ),
  }),
});

describeCheck(check, {
  pass: {
    'the only behavior redirects': admitting('redirect-to-https'),
    'each behavior redirects or refuses': admitting('https-only', 'redirect-to-https'),
  },
  fail: {
    'the default one admits HTTP': {
      ...admitting('https-only', 'allow-all'),
      message: 'Plain HTTP is served for these paths: the default.',
    },
    'others do': {
      ...admitting('allow-all', 'allow-all', 'https-only'),
      message: 'Plain HTTP is served for these paths: /0/*, /1/*.',
    },
  },
  errors: {
    'the policy is new': {
      ...admitting('http3-only' as ViewerProtocolPolicy), // no word of today
      message: /policy "http3-only"/,
    },
    'a list of several is left out': {
      item: distributionOf({ more: { CacheBehaviors: { Quantity: 2 } } }),
      message: /without CacheBehaviors.Items/,
    },
  },
});
