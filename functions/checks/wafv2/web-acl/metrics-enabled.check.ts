import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { webAcl } from './web-acl.resource.ts';

export const check = defineCheck(webAcl, {
  id: 'wafv2-web-acl-metrics-enabled',
  title: 'Rules of web ACLs publish metrics',
  severity: 'medium',
  category: 'operations',
  why: 'Nobody sees, and no alarm can tell, when a rule begins to block customers or an attack begins.',
  fix: 'Enable CloudWatch metrics in the visibility settings of each rule.',
  docs: 'https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-working-with.html',
  needs: ['GetWebACL'],

  evaluate({ facts }) {
    // What Firewall Manager puts before and after them is not the account's to change.
    const rules = answered(answered(facts.GetWebACL?.WebACL, 'WebACL').Rules, 'Rules');
    if (rules.length === 0) return noVerdict();
    const silent = rules.filter(({ VisibilityConfig: visibility }) => {
      const { CloudWatchMetricsEnabled: enabled } = answered(visibility, 'VisibilityConfig');
      return !answered(enabled, 'CloudWatchMetricsEnabled');
    });
    if (silent.length === 0) return pass();
    return fail(`Rules without metrics: ${silent.map(({ Name }) => Name).join(', ')}.`);
  },
});
