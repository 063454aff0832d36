import { check } from '../../../../functions/checks/ec2/dedicated-host/recovery-enabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const of = (HostRecovery: 'on' | 'off') => ({
  item: { OwnerId: '123456789012', State: 'available' as const, HostRecovery },
});

describeCheck(check, {
  pass: { 'it is on': of('on') },
  fail: { 'it is off': { ...of('off'), message: 'Host recovery is off.' } },
  errors: { 'the word is not known': { ...of('odd' as 'on'), message: /"odd"/ } },
  skips: { 'one that has failed': { item: { ...of('off').item, State: 'permanent-failure' } } },
});
