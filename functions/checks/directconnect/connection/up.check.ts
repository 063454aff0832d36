import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { connectionState } from '../connection-state.judgement.ts';
import { connection } from './connection.resource.ts';

export const check = defineCheck(connection, {
  id: 'directconnect-connection-up',
  title: 'Direct Connect connections are up',
  severity: 'high',
  category: 'health',
  why: 'Every virtual interface on the connection is cut off while its link is down.',
  fix: 'Look at the port of your router and at the cross connect, then ask the location or your partner, and AWS.',
  docs: 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/ts_layer_1.html',
  appliesTo: (item) => connectionState(item) !== 'passing',

  evaluate({ item }) {
    const state = connectionState(item);
    if (state === 'working') return pass();
    return state === 'down' ? fail('The link of the connection is down.') : noVerdict();
  },
});
