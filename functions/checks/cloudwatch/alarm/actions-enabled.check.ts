import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { alarm } from './alarm.resource.ts';

export const check = defineCheck(alarm, {
  id: 'cloudwatch-alarm-actions-enabled',
  title: 'Alarms may act when their state changes',
  severity: 'high',
  category: 'operations',
  why: 'An alarm whose actions are switched off, often for one maintenance and then forgotten, changes its state and tells nobody.',
  fix: 'Enable the actions of the alarm; for planned work, mute it for a limited time instead.',
  docs: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-actions.html',
  frameworks: {
    nist_800_53_r5: ids`
      AU-6(1) AU-6(5) AU-12(3) AU-14(a) AU-14(b) CA-2(2) CA-7 CA-7(b) PM-14(a)(1) PM-14(b) PM-31
      SC-36(1)(a) SI-2(a) SI-4(12) SI-5(1) SI-5(b)
    `,
    'pci_dss_4.0': ids`
      10.2.1.1 10.4.1 10.4.1.1 10.4.2 10.4.3 10.6.3 10.7.1 10.7.2 11.5.2 11.6.1 12.10.5 A3.3.1
      A3.5.1
    `,
    soc2: ['CC7.2', 'CC7.3', 'CC7.4'],
  },
  peers: {
    prowler: 'cloudwatch_alarm_actions_enabled',
    steampipe: 'cloudwatch_alarm_action_enabled',
  },

  evaluate({ item }) {
    if (answered(item.ActionsEnabled, 'ActionsEnabled')) return pass();
    return fail('The actions of the alarm are switched off.');
  },
});
