import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { because, kindOfWord } from '../../../core/judgement/known-words.ts';
import { connection } from './connection.resource.ts';

/**
 * `AUTHORIZED` is the success of a public API, `ACTIVE` that of a private one.
 *
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-target-connection-states.html
 */
const states = {
  authorized: ['AUTHORIZED', 'ACTIVE'],
  refused: ['DEAUTHORIZED', 'FAILED_CONNECTIVITY'],
  onItsWay: ['CREATING', 'UPDATING', 'AUTHORIZING', 'DEAUTHORIZING'],
} as const;

export const check = defineCheck(connection, {
  id: 'events-connection-authorized',
  title: 'Connections are authorised and reach their endpoint',
  severity: 'high',
  category: 'health',
  why: 'Rules, pipes and workflows that call through a connection without authorisation fail with every call.',
  fix: 'Renew the credentials of the connection, or mend the way to its private endpoint, and authorise it again.',
  docs: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-target-connection-states.html',

  evaluate({ item: { ConnectionState, StateReason } }) {
    const kind = kindOfWord(ConnectionState, 'ConnectionState', states);
    if (kind === 'onItsWay') return noVerdict();
    if (kind === 'authorized') return pass();
    return fail(`The connection is in the state ${ConnectionState}${because(StateReason)}.`);
  },
});
