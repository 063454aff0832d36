/**
 * Waits for some work until a signal aborts. What is under way then is left alone: whoever aborts also ends what
 * it waits for.
 *
 * @param instead Says what is answered once the signal has aborted, or throws.
 */
export async function untilAborted<Answer, Instead>(
  work: Promise<Answer>,
  signal: AbortSignal,
  instead: () => Instead,
): Promise<Answer | Instead> {
  const { promise: aborted, resolve: abort } = Promise.withResolvers<void>();
  const onAbort = () => abort();
  signal.addEventListener('abort', onAbort, { once: true });
  if (signal.aborted) abort();
  try {
    const first = await Promise.race([
      work.then((answer) => () => answer),
      aborted.then(() => instead),
    ]);
    return first();
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
