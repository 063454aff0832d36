import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { isManagedByAws } from '../operator.judgement.ts';
import { instance } from './instance.resource.ts';

const kinds = { on: ['enabled', 'pending'], off: ['disabled', 'disabling'] } as const;

export const check = defineCheck(instance, {
  id: 'ec2-instance-detailed-monitoring-enabled',
  title: 'Instances report their metrics every minute',
  severity: 'low',
  category: 'operations',
  why: 'With a value every five minutes, an alarm or a group that grows by it is five minutes late at least.',
  fix: 'Turn on detailed monitoring where something acts on the metrics; CloudWatch charges for it.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/manage-detailed-monitoring.html',
  appliesTo: (item) => answered(item.State?.Name, 'State') === 'running' && !isManagedByAws(item),

  evaluate({ item }) {
    const { State } = answered(item.Monitoring, 'Monitoring');
    if (kindOfWord(State, 'Monitoring', kinds) === 'on') return pass();
    return fail('The instance reports its metrics every five minutes.');
  },
});
