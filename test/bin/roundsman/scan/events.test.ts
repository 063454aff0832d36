import { describe, expect, it } from 'vitest';
import { eventsOf } from '../../../../bin/roundsman/scan/events.ts';

async function* steps(...values: string[]) {
  yield* values;
}

/** Never comes to its second step. */
async function* stuck() {
  yield 'a';
  await new Promise(() => undefined);
}

const never = new AbortController().signal;

describe('the events of a scan', () => {
  it('are its steps, in their order', async () => {
    const events = await Array.fromAsync(eventsOf(steps('a', 'b'), never, 60_000));

    expect(events).toEqual([
      { kind: 'step', step: 'a' },
      { kind: 'step', step: 'b' },
    ]);
  });

  it('go on with beats while a step is awaited, and end at once when stopped', async () => {
    const interruption = new AbortController();
    const kinds: string[] = [];

    for await (const { kind } of eventsOf(stuck(), interruption.signal, 1)) {
      kinds.push(kind);
      if (kinds.filter((seen) => seen === 'beat').length === 2) interruption.abort();
    }

    expect(kinds.filter((kind) => kind !== 'beat')).toEqual(['step', 'stopped']);
  });

  it('pass on what the steps throw', async () => {
    const failing = async function* (): AsyncGenerator<string, void, undefined> {
      yield 'a';
      throw new Error('A bug.');
    };

    await expect(Array.fromAsync(eventsOf(failing(), never, 60_000))).rejects.toThrow('A bug.');
  });
});
