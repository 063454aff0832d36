import { describe, expect, it } from 'vitest';
import { untilAborted } from '../../../functions/core/flow/until-aborted.ts';

const never = new Promise<never>(() => undefined);

describe('untilAborted', () => {
  it('answers with what the work comes to', async () => {
    const { signal } = new AbortController();

    expect(await untilAborted(Promise.resolve('done'), signal, () => 'aborted')).toBe('done');
  });

  it('fails as the work does', async () => {
    const { signal } = new AbortController();
    const work = Promise.reject(new Error('It broke.'));

    await expect(untilAborted(work, signal, () => 'aborted')).rejects.toThrow('It broke.');
  });

  it('waits no longer once the signal aborts', async () => {
    const controller = new AbortController();
    const waiting = untilAborted(never, controller.signal, () => 'aborted');

    controller.abort();

    expect(await waiting).toBe('aborted');
  });

  it('does not wait for what was aborted before', async () => {
    expect(await untilAborted(never, AbortSignal.abort(), () => 'aborted')).toBe('aborted');
  });

  it('throws what is to be thrown instead', async () => {
    const late = () => {
      throw new Error('Too late.');
    };

    await expect(untilAborted(never, AbortSignal.abort(), late)).rejects.toThrow('Too late.');
  });

  it('says nothing instead of work that is done', async () => {
    const controller = new AbortController();
    const said: string[] = [];
    await untilAborted(Promise.resolve(), controller.signal, () => said.push('aborted'));

    controller.abort();

    expect(said).toEqual([]);
  });
});
