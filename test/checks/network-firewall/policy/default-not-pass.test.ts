import { check } from '../../../../functions/checks/network-firewall/policy/default-not-pass.check.ts';
import type { DescribeFirewallPolicyResponse } from '../../../../functions/checks/network-firewall/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

// Members that no check reads are left out.
const item = (FirewallPolicy?: object) => ({ FirewallPolicy }) as DescribeFirewallPolicyResponse;
const of = (...StatelessDefaultActions: string[]) => ({ item: item({ StatelessDefaultActions }) });
const message = 'Packets that no stateless rule names pass the firewall.';

describeCheck(check, {
  pass: {
    'they are dropped': of('aws:drop'),
    'they are forwarded to the stateful rules': of('aws:forward_to_sfe'),
    'they are dropped and counted': of('aws:drop', 'CountThem'),
  },
  fail: {
    'they pass': { ...of('aws:pass'), message },
    'they are counted and pass': { ...of('CountThem', 'aws:pass'), message },
  },
  errors: {
    'the action is not known': {
      ...of('aws:reject'),
      message: /No action of StatelessDefaultActions/,
    },
    'no action is answered': { ...of(), message: /No action of StatelessDefaultActions/ },
    'the policy was left out': { item: item(), message: /without FirewallPolicy/ },
  },
});
