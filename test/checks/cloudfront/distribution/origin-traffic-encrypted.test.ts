import { check } from '../../../../functions/checks/cloudfront/distribution/origin-traffic-encrypted.check.ts';
import type {
  OriginProtocolPolicy,
  ViewerProtocolPolicy,
} from '../../../../functions/checks/cloudfront/shapes.generated.ts';
import {
  behaviorOf,
  bucketOrigin,
  distributionOf,
  groupOf,
  serverOrigin,
  withoutGroups,
} from '../../../support/checks/distributions.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const asked = (policy: OriginProtocolPolicy, viewers: ViewerProtocolPolicy, target = 'a.com') => ({
  item: distributionOf({
    origins: [serverOrigin('a.com', policy), serverOrigin('b.com', 'https-only')],
    groups: [groupOf('both', 'b.com', 'a.com')],
    behaviors: [behaviorOf(viewers, { TargetOriginId: target })],
  }),
});

describeCheck(check, {
  pass: {
    'it asks over HTTPS': asked('https-only', 'allow-all'),
    'viewers have to use HTTPS': asked('match-viewer', 'redirect-to-https'),
    'only viewers of another origin may use HTTP': asked('match-viewer', 'allow-all', 'b.com'),
    'it has no origin groups': {
      item: withoutGroups({ origins: [serverOrigin('a.com', 'match-viewer')] }),
    },
  },
  fail: {
    'it asks over HTTP': {
      ...asked('http-only', 'https-only'),
      message: 'Asked over plain HTTP: a.com.',
    },
    'it asks as viewers do': {
      ...asked('match-viewer', 'allow-all'),
      message: 'Asked over plain HTTP: a.com.',
    },
    'it asks as viewers of a group of origins do': {
      ...asked('match-viewer', 'allow-all', 'both'),
      message: 'Asked over plain HTTP: a.com.',
    },
  },
  none: {
    'it has buckets alone': {
      item: distributionOf({ origins: [bucketOrigin('a.s3.amazonaws.com')] }),
    },
  },
  errors: {
    'the policy is new': {
      ...asked('http3-only' as OriginProtocolPolicy, 'https-only'), // no word of today
      message: /policy "http3-only"/,
    },
  },
});
