import type { Rule } from '../../../../functions/checks/wafv2/shapes.generated.ts';
import { check } from '../../../../functions/checks/wafv2/web-acl/metrics-enabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const rule = (Name: string, CloudWatchMetricsEnabled: boolean): Rule => ({
  Name,
  Priority: 0,
  Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name } },
  VisibilityConfig: { SampledRequestsEnabled: true, CloudWatchMetricsEnabled, MetricName: Name },
});
const acl = (...Rules: readonly Rule[]) => ({
  item: { Name: 'web' },
  facts: {
    GetWebACL: {
      WebACL: {
        Name: 'web',
        Id: 'a1',
        ARN: 'arn:acl',
        DefaultAction: { Allow: {} },
        // Its own switch says nothing of its rules.
        VisibilityConfig: rule('web', true).VisibilityConfig,
        Rules,
      },
    },
  },
});

describeCheck(check, {
  pass: { 'each rule does': acl(rule('a', true), rule('b', true)) },
  fail: {
    'some rules do not': {
      ...acl(rule('a', true), rule('b', false), rule('c', false)),
      message: 'Rules without metrics: b, c.',
    },
  },
  none: { 'it has no rule': acl() },
  errors: {
    'the web ACL is left out': {
      item: { Name: 'web' },
      facts: { GetWebACL: {} },
      message: /without WebACL/,
    },
  },
});
