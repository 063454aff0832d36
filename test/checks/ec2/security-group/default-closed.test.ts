import { check } from '../../../../functions/checks/ec2/security-group/default-closed.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { known, sharedGroup } from '../../../support/networks/ingress-rules.ts';

const group = (inbound: object[], outbound: object[], GroupName = 'default') => ({
  item: { ...known, GroupName, IpPermissions: inbound, IpPermissionsEgress: outbound },
});
const all = { IpProtocol: '-1' };

describeCheck(check, {
  pass: { 'it has no rules': group([], []) },
  fail: {
    'it has the rules that AWS gives it': {
      ...group([all], [all]),
      message: 'The default group has rules: 1 inbound and 1 outbound.',
    },
    'it lets traffic out': {
      ...group([], [all]),
      message: 'The default group has rules: 0 inbound and 1 outbound.',
    },
    'it lets traffic in': {
      ...group([all, all], []),
      message: 'The default group has rules: 2 inbound and 0 outbound.',
    },
  },
  errors: {
    'the answer holds no rules': {
      item: { GroupName: 'default' },
      message: /without IpPermissions/,
    },
  },
  skips: {
    'another group': group([all], [all], 'web'),
    // https://docs.aws.amazon.com/vpc/latest/userguide/security-group-sharing.html
    'one that another account shares': { item: { ...sharedGroup, GroupName: 'default' } },
  },
});
