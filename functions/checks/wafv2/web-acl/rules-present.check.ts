import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { webAcl } from './web-acl.resource.ts';

export const check = defineCheck(webAcl, {
  id: 'wafv2-web-acl-rules-present',
  title: 'Web ACLs contain rules',
  severity: 'high',
  category: 'security',
  why: 'A web ACL without rules looks like protection and inspects nothing: every request meets the default action.',
  fix: 'Add rules or rule groups to the web ACL, such as those that AWS manages, or delete it.',
  docs: 'https://docs.aws.amazon.com/waf/latest/developerguide/web-acl.html',
  needs: ['GetWebACL'],

  evaluate({ facts }) {
    const acl = answered(facts.GetWebACL?.WebACL, 'WebACL');
    // Only a web ACL that Firewall Manager manages has these:
    // https://docs.aws.amazon.com/waf/latest/APIReference/API_WebACL.html
    const { PreProcessFirewallManagerRuleGroups: before = [] } = acl;
    const { PostProcessFirewallManagerRuleGroups: after = [] } = acl;
    const rules = answered(acl.Rules, 'Rules').length + before.length + after.length;
    return rules > 0 ? pass() : fail('The web ACL has neither a rule nor a rule group.');
  },
});
