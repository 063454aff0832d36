import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { customKeyStore } from './custom-key-store.resource.ts';

export const check = defineCheck(customKeyStore, {
  id: 'kms-custom-key-store-connected',
  title: 'Custom key stores are connected',
  severity: 'critical',
  category: 'health',
  why: 'No key of a store that is not connected can be used: what it encrypts can be neither read nor written.',
  fix: 'Mend what the connection error names, be it the cluster, its user or the proxy, and connect the store again.',
  docs: 'https://docs.aws.amazon.com/kms/latest/developerguide/key-store-overview.html',

  evaluate({ item }) {
    const state = kindOfWord(item.ConnectionState, 'ConnectionState', {
      on: ['CONNECTED'],
      between: ['CONNECTING', 'DISCONNECTING'],
      off: ['DISCONNECTED'],
      failed: ['FAILED'],
    });
    if (state === 'on') return pass();
    if (state === 'between') return noVerdict();
    if (state === 'off') return fail('The key store is disconnected.');
    const code = answered(item.ConnectionErrorCode, 'ConnectionErrorCode');
    return fail(`The key store could not be connected: ${code}.`);
  },
});
