/**
 * The steps of an iteration until the signal aborts, even while one is awaited. What is under way
 * then is left alone: whoever aborts also ends what it waits for.
 */
export async function* until<Step>(
  steps: AsyncIterator<Step, unknown>,
  signal: AbortSignal,
): AsyncGenerator<Step, void, undefined> {
  let giveUp: (() => void) | undefined;
  const abort = () => giveUp?.();
  signal.addEventListener('abort', abort);
  try {
    while (!signal.aborted) {
      const next = await new Promise<IteratorResult<Step, unknown> | undefined>(
        (resolve, reject) => {
          giveUp = () => resolve(undefined);
          steps.next().then(resolve, reject);
        },
      );
      if (!next || next.done) return;
      yield next.value;
    }
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
