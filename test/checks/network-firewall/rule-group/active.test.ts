import { check } from '../../../../functions/checks/network-firewall/rule-group/active.check.ts';
import type { DescribeRuleGroupResponse } from '../../../../functions/checks/network-firewall/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

// Members that no check reads are left out.
const of = (RuleGroupStatus?: string) => ({
  item: { RuleGroupResponse: { RuleGroupStatus } as object } as DescribeRuleGroupResponse,
});

describeCheck(check, {
  pass: { 'it is active': of('ACTIVE') },
  fail: { 'it is not': { ...of('ERROR'), message: 'AWS cannot put it in force.' } },
  none: { 'it is being changed': of('UPDATING'), 'it is being deleted': of('DELETING') },
  errors: {
    'the word is not known': { ...of('ODD'), message: /"ODD"/ },
    'its state was left out': { ...of(), message: /without the status/ },
  },
});
