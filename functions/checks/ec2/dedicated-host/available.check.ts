import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { dedicatedHost } from './dedicated-host.resource.ts';

const kinds = {
  working: ['available'],
  failed: ['under-assessment', 'permanent-failure'],
  passing: ['pending', 'configuring', 'released', 'released-permanent-failure'],
} as const;

export const check = defineCheck(dedicatedHost, {
  id: 'ec2-dedicated-host-available',
  title: 'Dedicated hosts are in order',
  severity: 'high',
  category: 'health',
  why: 'AWS is looking for a fault of the host or has found one, and what runs on it stops or will.',
  fix: 'Turn on host recovery, or allocate another host and move the instances there; release the failed one.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/dedicated-hosts-monitoring.html',

  evaluate({ item }) {
    const state = kindOfWord(item.State, 'State', kinds);
    if (state === 'working') return pass();
    if (state === 'passing') return noVerdict();
    return fail(`The host is in the state ${answered(item.State, 'State')}.`);
  },
});
