import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { alarm } from './alarm.resource.ts';

export const check = defineCheck(alarm, {
  id: 'cloudwatch-alarm-actions-enabled',
  title: 'Alarms may act when their state changes',
  severity: 'high',
  category: 'operations',
  why: 'An alarm whose actions are switched off, often for one maintenance and then forgotten, changes its state and tells nobody.',
  fix: 'Enable the actions of the alarm; for planned work, mute it for a limited time instead.',
  docs: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-actions.html',

  evaluate({ item }) {
    if (answered(item.ActionsEnabled, 'ActionsEnabled')) return pass();
    return fail('The actions of the alarm are switched off.');
  },
});
