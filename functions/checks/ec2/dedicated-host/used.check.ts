import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { daysBefore } from '../../../core/judgement/days.ts';
import { dedicatedHost } from './dedicated-host.resource.ts';

export const check = defineCheck(dedicatedHost, {
  id: 'ec2-dedicated-host-used',
  title: 'Dedicated hosts run instances',
  severity: 'high',
  category: 'cost',
  why: 'A host is paid for as a whole by the hour, also while nothing runs on it.',
  fix: 'Start instances on the host, or release it.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/dedicated-hosts-releasing.html',
  appliesTo: ({ State }) => answered(State, 'State') === 'available',

  evaluate({ item, now }) {
    if (answered(item.Instances, 'Instances').length > 0) return pass();
    // A host of today may still be waiting for its instances.
    if (answered(item.AllocationTime, 'AllocationTime') > daysBefore(now, 1)) return noVerdict();
    return fail('Nothing runs on the host.');
  },
});
