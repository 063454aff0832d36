import { unlessAborted } from '../../../functions/core/flow/unless-aborted.ts';

/** What happens while a scan runs. */
export type ScanEvent<Step> =
  | { readonly kind: 'step'; readonly step: Step }
  /** A beat has passed, whatever else happened. */
  | { readonly kind: 'beat' }
  /** The signal was given. No event follows, and the steps are not waited for. */
  | { readonly kind: 'stopped' };

/** The steps as they come, with beats between them, until they end or the signal stops them. */
export async function* eventsOf<Step>(
  steps: AsyncGenerator<Step, void, undefined>,
  signal: AbortSignal,
  beatMilliseconds: number,
): AsyncGenerator<ScanEvent<Step>, void, undefined> {
  let isBeatDue = false;
  let arrived: Promise<IteratorResult<Step, void>> | undefined;
  let wake = (): void => undefined;
  const pull = () => {
    const next = steps.next();
    const report = () => {
      arrived = next;
      wake();
    };
    next.then(report, report);
  };
  const timer = setInterval(() => {
    isBeatDue = true;
    wake();
  }, beatMilliseconds);

  pull();
  try {
    while (!signal.aborted) {
      if (isBeatDue) {
        isBeatDue = false;
        yield { kind: 'beat' };
      } else if (arrived) {
        const result = await arrived;
        if (result.done) return;
        arrived = undefined;
        yield { kind: 'step', step: result.value };
        pull();
      } else {
        const { promise: woken, resolve } = Promise.withResolvers<void>();
        wake = resolve;
        await unlessAborted(woken, signal);
      }
    }
    yield { kind: 'stopped' };
  } finally {
    clearInterval(timer);
    void steps.return();
  }
}
