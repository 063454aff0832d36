import { expect, it } from 'vitest';
import type {
  FirewallManagerRuleGroup,
  Rule,
  WebACL,
} from '../../../../functions/checks/wafv2/shapes.generated.ts';
import { check } from '../../../../functions/checks/wafv2/web-acl/rules-present.check.ts';
import type { AwsRequest } from '../../../../functions/core/scan/aws-caller.ts';
import { runScan } from '../../../support/checks/run-scan.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { denied, fakeAws } from '../../../support/fakes/fake-aws.ts';

const metrics = {
  SampledRequestsEnabled: true,
  CloudWatchMetricsEnabled: true,
  MetricName: 'web',
};
const rule: Rule = {
  Name: 'common',
  Priority: 0,
  Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name: 'AWSManagedRulesCommon' } },
  VisibilityConfig: metrics,
};
const group: FirewallManagerRuleGroup = {
  Name: 'common',
  Priority: 0,
  FirewallManagerStatement: {},
  OverrideAction: { None: {} },
  VisibilityConfig: metrics,
};
const acl: WebACL = {
  Name: 'web',
  Id: 'a1',
  ARN: 'arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/web/a1',
  DefaultAction: { Allow: {} },
  VisibilityConfig: metrics,
  Rules: [],
};
const answer = (WebACL: WebACL) => ({ facts: { GetWebACL: { WebACL } } });

describeCheck(check, {
  pass: {
    'it has a rule': answer({ ...acl, Rules: [rule] }),
    'Firewall Manager puts a rule group first': answer({
      ...acl,
      PreProcessFirewallManagerRuleGroups: [group],
    }),
    'Firewall Manager puts a rule group last': answer({
      ...acl,
      PostProcessFirewallManagerRuleGroups: [group],
    }),
  },
  fail: {
    'it has none': {
      ...answer(acl),
      message: 'The web ACL has neither a rule nor a rule group.',
    },
  },
  errors: {
    'the rules are left out': {
      ...answer({ ...acl, Rules: undefined }),
      message: /without Rules/,
    },
    'the web ACL is left out': { facts: { GetWebACL: {} }, message: /without WebACL/ },
  },
});

/** Each region has a web ACL without rules; CloudFront has one with a rule. */
const account = (instead: (request: AwsRequest) => void = () => undefined) =>
  fakeAws({
    lists: {
      'wafv2:ListWebACLs': (request) => {
        instead(request);
        const { region, askIn, input } = request;
        const at = `${region} ${askIn} ${(input as { readonly Scope: string }).Scope}`;
        return { answer: { WebACLs: [{ Name: at, Id: 'a1', ARN: `arn:${at}` }] } };
      },
    },
    calls: {
      'wafv2:GetWebACL': ({ input }) =>
        (input as { readonly Scope: string }).Scope === 'CLOUDFRONT'
          ? { WebACL: { ...acl, Rules: [rule] } }
          : { WebACL: acl },
    },
  });
const scan = { regions: ['eu-west-1', 'us-east-1'] };
const failsIn = (region: string) =>
  `wafv2-web-acl-rules-present ${region} ${region} undefined REGIONAL fail: The web ACL has neither a rule nor a rule group.`;
const passes = 'wafv2-web-acl-rules-present global global us-east-1 CLOUDFRONT pass';

it('asks about the web ACLs of CloudFront in Virginia, beside those of each region', async () => {
  const both = await runScan(account(), [check], scan);
  const elsewhere = await runScan(account(), [check], { regions: ['eu-west-1'] });

  expect(both.lines.toSorted()).toEqual([failsIn('eu-west-1'), passes, failsIn('us-east-1')]);
  expect(elsewhere.lines.toSorted()).toEqual([failsIn('eu-west-1'), passes]);
});

it('asks about those of each region alone in China', async () => {
  const { lines, coverage } = await runScan(account(), [check], {
    regions: ['cn-north-1'],
    partition: 'aws-cn',
  });

  expect(lines).toEqual([failsIn('cn-north-1')]);
  expect(coverage).toContain('global wafv2:ListWebACLs not-in-region 1');
});

it('is an error of the one scope alone that cannot be read', async () => {
  const aws = account(({ region }) => {
    if (region === 'global') throw denied('ListWebACLs');
  });

  const { lines } = await runScan(aws, [check], scan);

  expect(lines.toSorted()).toEqual([
    failsIn('eu-west-1'),
    'wafv2-web-acl-rules-present global - error: permission',
    failsIn('us-east-1'),
  ]);
});
