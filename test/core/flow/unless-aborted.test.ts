import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { unlessAborted } from '../../../functions/core/flow/unless-aborted.ts';

describe('work that an abort cuts short', () => {
  it('answers as it does by itself while nobody aborts', async () => {
    const { signal } = new AbortController();

    expect(await unlessAborted(Promise.resolve('done'), signal)).toBe('done');
    await expect(unlessAborted(Promise.reject(new Error('broken')), signal)).rejects.toThrow(
      'broken',
    );
  });

  it('is not waited for once the signal aborts', async () => {
    const interruption = new AbortController();
    const waiting = unlessAborted(new Promise(() => undefined), interruption.signal);

    interruption.abort();

    expect(await waiting).toBeUndefined();
  });

  it('is not waited for if the signal was given before', async () => {
    expect(await unlessAborted(new Promise(() => undefined), AbortSignal.abort())).toBeUndefined();
  });

  it('counts if it is done before that is noticed', async () => {
    expect(await unlessAborted(Promise.resolve('done'), AbortSignal.abort())).toBe('done');
  });

  it('may fail afterwards: nobody hears of it', async () => {
    const interruption = new AbortController();
    const { promise, reject } = Promise.withResolvers<never>();
    const waiting = unlessAborted(promise, interruption.signal);
    interruption.abort();
    await waiting;

    reject(new Error('too late'));

    await expect(promise).rejects.toThrow('too late');
  });

  it('leaves no listener behind, however it ends', async () => {
    const { signal } = new AbortController();

    await unlessAborted(Promise.resolve(), signal);
    await unlessAborted(Promise.reject(new Error('broken')), signal).catch(() => undefined);

    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});
