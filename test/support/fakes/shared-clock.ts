import { setImmediate as settled } from 'node:timers/promises';
import type { Clock } from '../../../functions/platform/process/clock.ts';

/** Time that passes when all wait, from one who waits to the next. */
export function sharedClock(start = 0): Clock & { readonly pass: () => Promise<void> } {
  let time = start;
  const sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  return {
    now: () => time,
    sleep: (milliseconds) =>
      new Promise((wake) => {
        sleepers.push({ at: time + milliseconds, wake });
        sleepers.sort((a, b) => a.at - b.at);
      }),
    async pass() {
      await settled();
      for (let next = sleepers.shift(); next; next = sleepers.shift()) {
        time = next.at;
        next.wake();
        await settled();
      }
    },
  };
}
