import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { region } from './region.resource.ts';

export const check = defineCheck(region, {
  id: 'config-region-recorder-recording',
  title: 'AWS Config records what changes in the region',
  severity: 'medium',
  category: 'security',
  why: 'Without a record nobody can tell what a resource looked like before an incident, and rules that rest on it judge nothing.',
  fix: 'Set up AWS Config in the region, start its recorder, and give its role what the last error says it lacks.',
  docs: 'https://docs.aws.amazon.com/config/latest/developerguide/stop-start-recorder.html',
  joins: ['recorders'],

  evaluate({ related: { recorders } }) {
    const running = recorders.filter(({ recording }) => answered(recording, 'recording'));
    if (recorders.length === 0) return fail('There is no recorder in the region.');
    if (running.length === 0) return fail('The recorder of the region is stopped.');
    // AWS allows one in each region.
    const [recorder] = running;
    const kinds = { good: ['Success'], bad: ['Failure'], none: ['Pending', 'NotApplicable'] };
    const status = kindOfWord(recorder?.lastStatus, 'lastStatus', kinds);
    if (status === 'good') return pass();
    // It has just been started, or has had nothing to record.
    if (status === 'none') return noVerdict();
    return fail(`The recorder fails: ${recorder?.lastErrorCode ?? 'without a code'}.`);
  },
});
