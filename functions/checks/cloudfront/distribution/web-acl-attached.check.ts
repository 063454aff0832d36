import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { distribution } from './distribution.resource.ts';

export const check = defineCheck(distribution, {
  id: 'cloudfront-distribution-web-acl-attached',
  title: 'Distributions sit behind a web ACL',
  severity: 'medium',
  category: 'security',
  why: 'Every request of the internet reaches the origin as it was sent, injected code and floods of logins among them.',
  fix: 'Associate a web ACL of AWS WAF with the distribution.',
  docs: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/distribution-web-awswaf.html',

  evaluate({ item, scope }) {
    // Empty where there is none.
    if (answered(item.WebACLId, 'WebACLId')) return pass();
    // The tenants of a multi-tenant distribution may have their own; in China there are none:
    // https://docs.amazonaws.cn/en_us/aws/latest/userguide/waf.html
    const mayBeElsewhere = item.ConnectionMode === 'tenant-only' || scope.partition === 'aws-cn';
    return mayBeElsewhere ? noVerdict() : fail('No web ACL is associated with the distribution.');
  },
});
