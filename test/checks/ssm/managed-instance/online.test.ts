import { check } from '../../../../functions/checks/ssm/managed-instance/online.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const now = new Date('2026-11-21T06:00:00Z');
const silent = (minutes: number, PingStatus: 'ConnectionLost' | 'Inactive' = 'ConnectionLost') => ({
  item: {
    InstanceId: 'i-0123456789abcdef0',
    PingStatus,
    LastPingDateTime: new Date(now.getTime() - minutes * 60_000),
  },
  now,
});

describeCheck(check, {
  pass: {
    'it reports': { item: { InstanceId: 'i-0123456789abcdef0', PingStatus: 'Online' }, now },
    'it restarts': silent(60),
    'the tenant allows more': { ...silent(100), parameters: { maxHours: 2 } },
  },
  fail: {
    'it is silent': { ...silent(61), message: 'Silent since 2026-11-21T04:59:00.000Z.' },
    'its status is the one that AWS no longer uses': {
      ...silent(120, 'Inactive'),
      message: 'Silent since 2026-11-21T04:00:00.000Z.',
    },
  },
  errors: {
    'AWS has a new status': {
      // A word that AWS's model does not have.
      item: { PingStatus: 'ASLEEP' as 'Online' },
      message: /"ASLEEP", which is not known/,
    },
  },
});
