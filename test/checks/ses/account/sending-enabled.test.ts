import { check } from '../../../../functions/checks/ses/account/sending-enabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const healthy = {
  ProductionAccessEnabled: true,
  SendingEnabled: true,
  EnforcementStatus: 'HEALTHY',
  SendQuota: { Max24HourSend: 50_000, MaxSendRate: 14, SentLast24Hours: 12 },
};
const sandbox = { ...healthy, ProductionAccessEnabled: false };

describeCheck(check, {
  pass: { 'all is well': { item: healthy } },
  fail: {
    'AWS paused it': {
      item: { ...healthy, EnforcementStatus: 'SHUTDOWN' },
      message: 'AWS paused the sending of the account.',
    },
    'it is switched off': {
      item: { ...healthy, SendingEnabled: false },
      message: 'Sending is switched off.',
    },
    'AWS reviews it': {
      item: { ...healthy, EnforcementStatus: 'PROBATION' },
      message: 'AWS reviews the account, and may pause its sending.',
    },
  },
  none: {
    'it is a sandbox, in which tests may send': { item: sandbox },
  },
  errors: {
    'AWS has a new status': {
      item: { ...healthy, EnforcementStatus: 'ASLEEP' },
      message: /"ASLEEP", which is not known/,
    },
  },
});
