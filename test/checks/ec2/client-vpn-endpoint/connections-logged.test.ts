import { check } from '../../../../functions/checks/ec2/client-vpn-endpoint/connections-logged.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const of = (Enabled: boolean) => ({
  item: { Status: { Code: 'available' as const }, ConnectionLogOptions: { Enabled } },
});

describeCheck(check, {
  pass: {
    'they are logged': of(true),
    'nobody can connect yet': { item: { ...of(true).item, Status: { Code: 'pending-associate' } } },
  },
  fail: { 'they are not': { ...of(false), message: 'The endpoint does not log connections.' } },
  skips: {
    'one that is being deleted': { item: { ...of(false).item, Status: { Code: 'deleting' } } },
  },
});
