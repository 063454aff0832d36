import { describe, expect, it } from 'vitest';
import { createRetryRule } from '../../../functions/platform/calls/retry.ts';
import { fakeClock } from '../../support/fakes/aws-wire.ts';

describe('the retry rule', () => {
  it('waits longer every time, and gives up after five attempts', async () => {
    const clock = fakeClock();
    const retry = createRetryRule({ clock, random: () => 1 });
    const waits: number[] = [];

    let attempt = 1;
    for (let before = clock.now(); await retry.waitBeforeRepeat(attempt); before = clock.now()) {
      waits.push(clock.now() - before);
      attempt += 1;
    }

    expect(attempt).toBe(5);
    expect(waits).toEqual([400, 800, 1600, 3200]);
    expect(retry.counts()).toEqual({ repeats: 4, delayMilliseconds: 6000 });
  });

  it('never waits beyond its budget', async () => {
    const retry = createRetryRule({ clock: fakeClock(), delayBudget: 1000 });

    expect(await retry.waitBeforeRepeat(1, 900)).toBe(true);
    expect(await retry.waitBeforeRepeat(1, 900)).toBe(false);
    expect(retry.counts()).toEqual({ repeats: 1, delayMilliseconds: 900 });
  });

  it('counts what is repeated at once', () => {
    const retry = createRetryRule();

    expect(retry.countRepeat()).toBe(true);
    expect(retry.counts()).toEqual({ repeats: 1, delayMilliseconds: 0 });
  });

  it('repeats nothing under strict', async () => {
    const retry = createRetryRule({ clock: fakeClock(), strict: true });

    expect(retry.countRepeat()).toBe(false);
    expect(await retry.waitBeforeRepeat(1)).toBe(false);
    expect(retry.counts()).toEqual({ repeats: 0, delayMilliseconds: 0 });
  });
});
