import { check } from '../../../../functions/checks/cloudfront/distribution/web-acl-attached.check.ts';
import { distributionOf } from '../../../support/checks/distributions.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: {
    'it has one': {
      item: distributionOf({ more: { WebACLId: 'arn:aws:wafv2:us-east-1:1:global/webacl/a/1' } }),
    },
  },
  fail: {
    'it has none': {
      item: distributionOf(),
      message: 'No web ACL is associated with the distribution.',
    },
  },
  none: {
    'its tenants may have their own': {
      item: distributionOf({ more: { ConnectionMode: 'tenant-only' } }),
    },
    'it is in China': { item: distributionOf(), scope: { partition: 'aws-cn' } },
  },
});
