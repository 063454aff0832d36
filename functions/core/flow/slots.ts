/** A semaphore: a bounded number of places, given out in the order of asking. */
export interface Slots {
  /** Waits for a place; what it answers gives it back. */
  take(): Promise<() => void>;
  /** The most that were taken at once. */
  mostTaken(): number;
}

export function createSlots(limit: number): Slots {
  const waiting: (() => void)[] = [];
  let taken = 0;
  let most = 0;
  const release = () => {
    const next = waiting.shift();
    // The place goes to whoever waits for it without becoming free in between.
    if (next) next();
    else taken -= 1;
  };
  return {
    mostTaken: () => most,
    async take() {
      if (taken < limit) taken += 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      most = Math.max(most, taken);
      return release;
    },
  };
}
