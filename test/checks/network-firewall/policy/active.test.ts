import { check } from '../../../../functions/checks/network-firewall/policy/active.check.ts';
import type { DescribeFirewallPolicyResponse } from '../../../../functions/checks/network-firewall/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

// Members that no check reads are left out.
const item = (FirewallPolicyResponse?: object) =>
  ({ FirewallPolicyResponse }) as DescribeFirewallPolicyResponse;
const of = (FirewallPolicyStatus: string, ...messages: string[]) => ({
  item: item({ FirewallPolicyStatus, Errors: messages.map((Message) => ({ Message })) }),
});

describeCheck(check, {
  pass: {
    'it is active': { item: item({ FirewallPolicyStatus: 'ACTIVE' }) },
    'it is active and its list of faults is empty': of('ACTIVE'),
  },
  fail: {
    'AWS cannot put it in force': { ...of('ERROR'), message: 'AWS cannot put it in force.' },
    'it has faults': {
      ...of('ACTIVE', 'The rule group is gone.', 'No validation'),
      message: 'AWS finds faults: The rule group is gone; No validation.',
    },
  },
  none: { 'it is being changed': of('UPDATING'), 'it is being deleted': of('DELETING') },
  errors: {
    'the word is not known': { ...of('ODD'), message: /"ODD"/ },
    'its state was left out': { item: item({}), message: /without the status/ },
    'the answer says nothing of it': { item: item(), message: /without FirewallPolicyResponse/ },
  },
});
