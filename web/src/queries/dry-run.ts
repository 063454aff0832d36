import { call } from '../api/client.ts';
import type { Answer, BodyOf } from '../api/types.ts';

/** What came of checks that were tried on one account. */
export type DryRun = Answer<'dryRunTask'>;

/** Tries checks of one's own on one account. Stores nothing. @param idempotencyKey One per text and account. */
export const dryRunTask = (said: {
  readonly tenant: string;
  readonly body: BodyOf<'dryRunTask'>;
  readonly idempotencyKey: string;
}) =>
  call('dryRunTask', {
    tenant: said.tenant,
    body: said.body,
    idempotencyKey: said.idempotencyKey,
  });
