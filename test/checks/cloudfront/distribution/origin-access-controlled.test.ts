import { check } from '../../../../functions/checks/cloudfront/distribution/origin-access-controlled.check.ts';
import type { Origin } from '../../../../functions/checks/cloudfront/shapes.generated.ts';
import {
  bucketOrigin,
  distributionOf,
  originOf,
  serverOrigin,
} from '../../../support/checks/distributions.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const from = (...origins: readonly Origin[]) => ({ item: distributionOf({ origins }) });
const identity = 'origin-access-identity/cloudfront/E1';
const balancer = serverOrigin('web-1.eu-west-1.elb.amazonaws.com', 'https-only');

describeCheck(check, {
  pass: {
    'it has an access control': from({
      ...bucketOrigin('site.s3.eu-west-1.amazonaws.com'),
      OriginAccessControlId: 'E2',
    }),
    'it has an identity of the older kind': from(
      bucketOrigin('site.s3.amazonaws.com', identity),
      balancer,
    ),
  },
  fail: {
    'it has neither': {
      ...from(bucketOrigin('my.site.s3.amazonaws.com'), balancer),
      message: 'Origins without access control: my.site.s3.amazonaws.com.',
    },
    'members are left out': {
      ...from({ Id: '1', DomainName: 'site.s3.dualstack.eu-west-1.amazonaws.com' }),
      message: 'Origins without access control: site.s3.dualstack.eu-west-1.amazonaws.com.',
    },
    'it is a website endpoint': {
      ...from(serverOrigin('site.s3-website-us-east-1.amazonaws.com', 'http-only')),
      message:
        'Origins without access control: site.s3-website-us-east-1.amazonaws.com, a website endpoint, which can have none.',
    },
  },
  none: {
    'it has no bucket behind it': from(
      balancer,
      originOf('10.0.0.1', { VpcOriginConfig: { VpcOriginId: 'vo-1' } }),
    ),
    'it serves from an access point': from(
      originOf('a-123456789012.s3-accesspoint.eu-west-1.amazonaws.com'),
    ),
  },
});
