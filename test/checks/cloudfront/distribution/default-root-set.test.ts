import { check } from '../../../../functions/checks/cloudfront/distribution/default-root-set.check.ts';
import type { DistributionConfig } from '../../../../functions/checks/cloudfront/shapes.generated.ts';
import {
  bucketOrigin,
  configOf,
  distributionOf,
  serverOrigin,
} from '../../../support/checks/distributions.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const site = (config: Partial<DistributionConfig>) => ({
  item: distributionOf({ origins: [bucketOrigin('site.s3.amazonaws.com')] }),
  facts: { GetDistributionConfig: { DistributionConfig: configOf(config) } },
});
const message = 'It has no default root object.';

describeCheck(check, {
  pass: { 'it has one': site({ DefaultRootObject: 'index.html' }) },
  fail: {
    'it is empty': { ...site({ DefaultRootObject: '' }), message },
    'it is left out': { ...site({}), message },
  },
  errors: {
    'the configuration is left out': {
      ...site({}),
      facts: { GetDistributionConfig: {} },
      message: /without DistributionConfig/,
    },
  },
  skips: {
    'one of other servers': { item: distributionOf() },
    'one of a website endpoint': {
      item: distributionOf({
        origins: [serverOrigin('site.s3-website-us-east-1.amazonaws.com', 'http-only')],
      }),
    },
  },
});
