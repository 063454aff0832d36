import { defineCheck, fail, pass } from '../../../core/check.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { vault } from './vault.resource.ts';

export const check = defineCheck(vault, {
  id: 'glacier-vault-locked',
  title: 'Archive vaults are locked',
  severity: 'low',
  category: 'reliability',
  why: 'Archives are what has to be kept for years, and without a lock whoever may administer the account can delete them.',
  fix: 'Attach a vault lock policy that denies to delete archives before their time, try it, and complete the lock within 24 hours.',
  docs: 'https://docs.aws.amazon.com/amazonglacier/latest/dev/vault-lock.html',
  needs: ['GetVaultLock'],
  // Until the first inventory, a day after the first archive, AWS does not say how many there are.
  appliesTo: ({ NumberOfArchives }) => NumberOfArchives !== undefined && NumberOfArchives > 0,

  evaluate({ facts: { GetVaultLock: lock } }) {
    if (!lock) return fail('The vault has no lock.');
    const kind = kindOfWord(lock.State, 'State', { locked: ['Locked'], not: ['InProgress'] });
    return kind === 'locked' ? pass() : fail('The lock of the vault is not completed.');
  },
});
