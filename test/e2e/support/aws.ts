import { setTimeout as sleep } from 'node:timers/promises';
import { inject } from 'vitest';
import { type Credentials, connect } from '../../../local/emulator/control/control.ts';

/** The emulated AWS that this run shares. */
export const emulators = connect(inject('endpoint'));

/** Settings of an SDK client of the operator's root, or of whoever is given. */
export function as(
  credentials: Credentials = emulators.root(emulators.accountId),
  region = emulators.region,
) {
  return { endpoint: emulators.endpoint, region, credentials, maxAttempts: 1 };
}

/** Asks again until there is an answer. @throws after 30 s, with what was waited for */
export async function until<Value>(
  what: string,
  ask: () => Promise<Value | undefined>,
  seconds = 30,
): Promise<Value> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const value = await ask();
    if (value !== undefined) return value;
    if (Date.now() > end) throw new Error(`waited ${seconds} s in vain until ${what}`);
    await sleep(100);
  }
}
