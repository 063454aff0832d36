import { check } from '../../../../functions/checks/cloudfront/distribution/origin-buckets-owned.check.ts';
import {
  bucketOrigin,
  distributionOf,
  serverOrigin,
} from '../../../support/checks/distributions.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const serving = (domains: readonly string[], ...buckets: readonly string[]) => ({
  item: distributionOf({ origins: domains.map((domain) => bucketOrigin(domain)) }),
  related: { buckets: buckets.map((Name) => ({ Name })) },
});

describeCheck(check, {
  pass: {
    'the account has the buckets': serving(
      [
        'a.s3.amazonaws.com',
        'my.site.s3.eu-west-1.amazonaws.com',
        'a.s3-eu-west-1.amazonaws.com',
        'a.s3-external-1.amazonaws.com',
      ],
      'a',
      'my.site',
    ),
    'it is in China': serving(['a.s3.cn-north-1.amazonaws.com.cn'], 'a'),
    'another account of yours has it': {
      ...serving(['a.s3.amazonaws.com']),
      parameters: { otherBuckets: ['a'] },
    },
  },
  fail: {
    'it has not': {
      ...serving(['gone.s3.amazonaws.com', 'a.s3.amazonaws.com'], 'a'),
      message: 'The account has no buckets of these names: gone.',
    },
    'an origin stands twice': {
      ...serving(['gone.s3.amazonaws.com', 'GONE.s3-website.eu-central-1.amazonaws.com']),
      message: 'The account has no buckets of these names: gone.',
    },
  },
  none: {
    'its origins are access points, called as buckets are': serving([
      'site-1a2b3c4d-s3alias.s3.eu-west-1.amazonaws.com',
      'scaled-5e6f7a8b--ol-s3.s3.eu-west-1.amazonaws.com',
    ]),
    'no origin is a bucket': {
      item: distributionOf({
        origins: [
          serverOrigin('web-1.eu-west-1.elb.amazonaws.com', 'https-only'),
          serverOrigin('abc.execute-api.eu-west-1.amazonaws.com', 'https-only'),
          serverOrigin('s3.example.com', 'https-only'),
        ],
      }),
      related: { buckets: [] },
    },
  },
});
