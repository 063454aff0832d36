import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { isManagedByAws } from '../operator.judgement.ts';
import { instance } from './instance.resource.ts';
import { isOfGroup } from './instance-group.judgement.ts';

const kinds = { on: ['default'], off: ['disabled'] } as const;

export const check = defineCheck(instance, {
  id: 'ec2-instance-recovery-enabled',
  title: 'Instances recover by themselves when their host fails',
  severity: 'low',
  category: 'reliability',
  why: 'With automatic recovery turned off, an instance whose host fails stays down until a person moves it.',
  fix: 'Set automatic recovery back to its default, unless something else replaces the instance.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-instance-recover.html',
  appliesTo: (item) =>
    item.InstanceLifecycle !== 'spot' && !isManagedByAws(item) && !isOfGroup(item),

  evaluate({ item }) {
    const { AutoRecovery } = answered(item.MaintenanceOptions, 'MaintenanceOptions');
    if (kindOfWord(AutoRecovery, 'AutoRecovery', kinds) === 'on') return pass();
    return fail('Automatic recovery of the instance is turned off.');
  },
});
