import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { snapshot } from './snapshot.resource.ts';

const kinds = {
  completed: ['completed'],
  failed: ['error'],
  passing: ['pending', 'recoverable', 'recovering'],
} as const;

export const check = defineCheck(snapshot, {
  id: 'ec2-snapshot-completed',
  title: 'Snapshots were completed',
  severity: 'medium',
  category: 'health',
  why: 'A snapshot that failed holds nothing that could be restored, and whoever counts on it finds that out too late.',
  fix: 'Do away with the reason, as a key that may not be used, make the snapshot anew, and delete the failed one.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Snapshot.html',

  evaluate({ item: { State, StateMessage } }) {
    const state = kindOfWord(State, 'State', kinds);
    if (state === 'completed') return pass();
    if (state === 'passing') return noVerdict();
    return fail(StateMessage ? `The snapshot failed: ${StateMessage}.` : 'The snapshot failed.');
  },
});
