import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { because, kindOfWord } from '../../../core/judgement/known-words.ts';
import { pipe } from './pipe.resource.ts';

/** https://docs.aws.amazon.com/eventbridge/latest/pipes-reference/API_Pipe.html */
const states = {
  running: ['RUNNING'],
  stopped: ['STOPPED'],
  onItsWay: ['CREATING', 'UPDATING', 'STARTING', 'STOPPING'],
  failed: [
    'CREATE_FAILED',
    'UPDATE_FAILED',
    'START_FAILED',
    'STOP_FAILED',
    'DELETE_FAILED',
    'CREATE_ROLLBACK_FAILED',
    'UPDATE_ROLLBACK_FAILED',
    'DELETE_ROLLBACK_FAILED',
  ],
} as const;

const wishes = { running: ['RUNNING'], other: ['STOPPED', 'DELETED'] } as const;

export const check = defineCheck(pipe, {
  id: 'pipes-pipe-running',
  title: 'Pipes run unless somebody stopped them',
  severity: 'high',
  category: 'health',
  why: 'What a pipe does not fetch waits at its source, until the source drops it.',
  fix: 'Mend what the reason names, most often the role of the pipe or its source, and start the pipe again.',
  docs: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes.html',

  evaluate({ item: { CurrentState, DesiredState, StateReason } }) {
    const kind = kindOfWord(CurrentState, 'CurrentState', states);
    const wish = kindOfWord(DesiredState, 'DesiredState', wishes);
    if (kind === 'running') return pass();
    if (kind === 'onItsWay') return noVerdict();
    if (kind === 'stopped' && wish !== 'running') return noVerdict();
    return fail(`The pipe is in the state ${CurrentState}${because(StateReason)}.`);
  },
});
