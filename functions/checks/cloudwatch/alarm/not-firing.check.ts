import { defineCheck, fail, pass } from '../../../core/check.ts';
import { alarm } from './alarm.resource.ts';
import { onlyScales } from './scaling.judgement.ts';
import { sinceOf, stateOf } from './state.judgement.ts';

export const check = defineCheck(alarm, {
  id: 'cloudwatch-alarm-not-firing',
  title: 'Alarms are not going off',
  severity: 'high',
  category: 'health',
  why: 'What the alarm was set for is happening now; one that goes off for weeks hides the next cause.',
  fix: 'Find out what the alarm is about and mend it; if it is of no concern, change its threshold or delete it.',
  docs: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-concepts.html',

  // The lower alarm of a scaling policy goes off whenever there is little to do.
  appliesTo: (alarm) => !onlyScales(alarm),

  evaluate({ item }) {
    if (stateOf(item) !== 'alarm') return pass();
    return fail(`Going off since ${sinceOf(item).toISOString()}.`);
  },
});
