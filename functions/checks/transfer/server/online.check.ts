import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { server } from './server.resource.ts';

export const check = defineCheck(server, {
  id: 'transfer-server-online',
  title: 'Transfer servers are online',
  severity: 'high',
  category: 'health',
  why: 'Partners cannot deliver or fetch files, and a server that is stopped costs as much as one that runs.',
  fix: 'Start the server, or look into why it does not start; delete it if nobody needs it.',
  docs: 'https://docs.aws.amazon.com/transfer/latest/userguide/edit-server-config.html',

  evaluate({ item: { State } }) {
    const kind = kindOfWord(State, 'State', {
      good: ['ONLINE'],
      pending: ['STARTING', 'STOPPING'],
      bad: ['OFFLINE', 'START_FAILED', 'STOP_FAILED'],
    });
    if (kind === 'pending') return noVerdict();
    return kind === 'good' ? pass() : fail(`The state of the server is ${State}.`);
  },
});
