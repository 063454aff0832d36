import { unlessAborted } from '../../core/flow/unless-aborted.ts';

/** The steps of an iteration until the signal aborts, even while one is awaited. */
export async function* until<Step>(
  steps: AsyncIterator<Step, unknown>,
  signal: AbortSignal,
): AsyncGenerator<Step, void, undefined> {
  while (!signal.aborted) {
    const next = await unlessAborted(steps.next(), signal);
    if (!next || next.done) return;
    yield next.value;
  }
}
