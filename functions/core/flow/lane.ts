/** A worker pool: runs a bounded number of tasks at once. Whoever starts the next one hears of the first failure. */
export interface Lane {
  /** Resolves once the task is under way. */
  start(task: () => Promise<void>): Promise<void>;
  /** Waits for all that were started. */
  drain(): Promise<void>;
  /** Waits for all that were started, whatever became of them. */
  settle(): Promise<void>;
}

export function createLane(width: number): Lane {
  const running = new Set<Promise<void>>();
  let failure: { readonly error: unknown } | undefined;

  const stopOnFailure = () => {
    if (failure) throw failure.error;
  };

  async function settle() {
    await Promise.all(running);
  }

  return {
    async start(task) {
      while (running.size >= width) await Promise.race(running);
      stopOnFailure();
      const run = task()
        .catch((error: unknown) => {
          failure ??= { error };
        })
        .finally(() => running.delete(run));
      running.add(run);
    },
    async drain() {
      await settle();
      stopOnFailure();
    },
    settle,
  };
}
