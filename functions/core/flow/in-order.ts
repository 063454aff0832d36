/**
 * A concurrent map that keeps the order: runs a task for every element of the source, at most `limit` at once, and yields the results in
 * the order of the source. Pulls no more than it has room for.
 */
export async function* inOrder<Element, Result>(
  source: AsyncIterable<Element>,
  limit: number,
  run: (element: Element) => Promise<Result>,
): AsyncGenerator<Result, void, undefined> {
  const running: Promise<Result>[] = [];
  const iterator = source[Symbol.asyncIterator]();
  let pulled: Promise<IteratorResult<Element>> | undefined = iterator.next();
  try {
    while (pulled || running.length > 0) {
      const [head] = running;
      const hasRoom = running.length < limit;
      // A page that comes slowly does not hold back items that are done.
      const next = hasRoom ? await firstOf(pulled, head) : undefined;
      if (next?.done) {
        pulled = undefined;
      } else if (next) {
        const result = run(next.value);
        // It is awaited in its turn, or by nobody when the reader has left.
        result.catch(() => undefined);
        running.push(result);
        pulled = iterator.next();
      } else if (head) {
        running.shift();
        yield await head;
      }
    }
  } finally {
    void iterator.return?.();
  }
}

/** The pulled element if it is there first, `undefined` if the head of the queue is. */
function firstOf<Pulled>(pulled: Promise<Pulled> | undefined, head: Promise<unknown> | undefined) {
  return head ? Promise.race([pulled, head.then(() => undefined)]) : pulled;
}

/** A merge of streams: takes from up to `limit` sources at once, in the order in which they have something. */
export async function* interleave<Element>(
  sources: readonly (() => AsyncGenerator<Element, void, undefined>)[],
  limit: number,
): AsyncGenerator<Element, void, undefined> {
  type Open = AsyncGenerator<Element, void, undefined>;
  const waiting = sources.values();
  const ready: { readonly from: Open; readonly result: Promise<IteratorResult<Element>> }[] = [];
  const open = new Set<Open>();
  let bell = Promise.withResolvers<void>();

  const pull = (from: Open) => {
    const result = from.next();
    const report = () => {
      ready.push({ from, result });
      bell.resolve();
    };
    result.then(report, report);
  };
  const start = () => {
    const { value: begin } = waiting.next();
    if (!begin) return;
    const from = begin();
    open.add(from);
    pull(from);
  };

  try {
    for (let count = 0; count < limit; count += 1) start();
    while (open.size > 0) {
      const arrived = ready.shift();
      if (!arrived) {
        await bell.promise;
        bell = Promise.withResolvers();
        continue;
      }
      const { done, value } = await arrived.result;
      if (done) {
        open.delete(arrived.from);
        start();
      } else {
        yield value;
        pull(arrived.from);
      }
    }
  } finally {
    for (const from of open) void from.return();
  }
}
