import { defineCheck, fail, pass } from '../../../core/check.ts';
import { isOn } from '../detector-status.judgement.ts';
import { region } from './region.resource.ts';

export const check = defineCheck(region, {
  id: 'guardduty-region-detector-enabled',
  title: 'GuardDuty is on in the region',
  severity: 'high',
  category: 'security',
  why: 'Stolen credentials, miners and data that is carried away stay unseen in a region that nothing watches, and intruders like regions that nobody uses.',
  fix: 'Enable GuardDuty in the region, or have the organization enable it in all accounts and regions.',
  docs: 'https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_settingup.html',
  joins: ['detectors'],

  evaluate({ related: { detectors } }) {
    if (detectors.length === 0) return fail('GuardDuty is off.');
    if (detectors.some(({ facts }) => isOn(facts.GetDetector?.Status))) return pass();
    return fail('GuardDuty is suspended.');
  },
});
