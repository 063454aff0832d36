import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { dedicatedHost } from './dedicated-host.resource.ts';

const kinds = { on: ['on'], off: ['off'] } as const;

export const check = defineCheck(dedicatedHost, {
  id: 'ec2-dedicated-host-recovery-enabled',
  title: 'Instances of a dedicated host move when it fails',
  severity: 'medium',
  category: 'reliability',
  why: 'Without host recovery, all instances of a host that fails stay down until a person allocates another.',
  fix: 'Turn on host recovery, where the licences of the instances may move with them.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/dedicated-hosts-recovery.html',
  appliesTo: ({ State }) => answered(State, 'State') === 'available',

  evaluate({ item }) {
    if (kindOfWord(item.HostRecovery, 'HostRecovery', kinds) === 'on') return pass();
    return fail('Host recovery is off.');
  },
});
