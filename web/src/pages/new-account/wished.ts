import type { AccountValues } from '../../parts/account/account-fields.tsx';

/** An account as somebody writes it down. */
export interface Wished extends AccountValues {
  readonly accountId: string;
}
