/**
 * What a piece of work comes to, or undefined as soon as the signal aborts before that. The work itself is then left
 * alone: whoever aborts also ends what it waits for.
 *
 * @example const answer = await unlessAborted(ask(), AbortSignal.timeout(5_000));
 */
export async function unlessAborted<Result>(
  work: Promise<Result>,
  signal: AbortSignal,
): Promise<Result | undefined> {
  const { promise: aborted, resolve } = Promise.withResolvers<undefined>();
  const giveUp = () => resolve(undefined);
  signal.addEventListener('abort', giveUp);
  if (signal.aborted) giveUp();
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
}
