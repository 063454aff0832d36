import { untilAborted } from '../../core/flow/until-aborted.ts';

/** The steps of an iteration until the signal aborts, even while one is awaited. */
export async function* until<Step>(
  steps: AsyncIterator<Step, unknown>,
  signal: AbortSignal,
): AsyncGenerator<Step, void, undefined> {
  while (!signal.aborted) {
    const next = await untilAborted(steps.next(), signal, () => undefined);
    if (!next || next.done) return;
    yield next.value;
  }
}
