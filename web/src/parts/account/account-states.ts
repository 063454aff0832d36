import type { Account } from '../../queries/accounts.ts';

/** What an account can be: who needs somebody comes first. */
export const accountStates = [
  'broken',
  'degraded',
  'pending',
  'connected',
  'deleting',
] as const satisfies readonly Account['state'][];
