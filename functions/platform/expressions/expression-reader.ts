import { Worker } from 'node:worker_threads';
import type { AnswerReading, ExpressionReader } from '../../core/custom/expression.ts';
import { ownError } from '../../core/errors.ts';
import type { WorkerQuestion } from './expression-worker.ts';
import { plainAnswer } from './plain-answer.ts';

/** What one question may need. */
export interface ExpressionBounds {
  /** @default 5000 */
  readonly milliseconds?: number;
  /** @default 64 */
  readonly heapMegabytes?: number;
}

// As the source is, or as lib/bundling/expression-worker.ts makes it beside a bundle.
const file = new URL(
  `./expression-worker${import.meta.url.endsWith('.ts') ? '.ts' : '.mjs'}`,
  import.meta.url,
);

/**
 * Evaluates expressions of tenants in a thread of its own, with a heap and a time that it cannot leave: what
 * exceeds them is stopped with the thread, and the next question gets another. One question at a time.
 */
export function createExpressionReader({
  milliseconds = 5000,
  heapMegabytes = 64,
}: ExpressionBounds = {}): ExpressionReader & { close(): Promise<void> } {
  let running: Promise<Worker> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<Result>(make: () => Promise<Result>): Promise<Result> {
    const turn = last.then(make);
    last = turn.catch(() => undefined);
    return turn;
  }

  async function ask(question: WorkerQuestion): Promise<unknown> {
    running ??= startWorker(heapMegabytes, () => {
      running = undefined;
    });
    const worker = await running.catch((cause: unknown) => {
      running = undefined;
      throw ownError('evaluate', `The worker of expressions did not start: ${String(cause)}`);
    });
    worker.ref();
    const answered = await answerOf(worker, question, milliseconds);
    if (typeof answered === 'object' && answered !== null && 'exceeded' in answered) {
      await worker.terminate();
    } else worker.unref();
    return answered;
  }

  return {
    read: ({ answer, ...question }) =>
      inTurn(async () => {
        const asked = { question: { ...question, answer: plainAnswer(answer) } };
        // What evaluateAnswer said, or that it did not.
        return (await ask(asked)) as AnswerReading;
      }),

    check: (expressions) =>
      inTurn(async () => {
        const faults: (string | undefined)[] = [];
        for (const expression of expressions) {
          const said = (await ask({ expression })) as { fault?: string } | { exceeded: string };
          faults.push('exceeded' in said ? said.exceeded : said.fault);
        }
        return faults;
      }),

    async close() {
      await (await running)?.terminate();
    },
  };
}

/** The one of this process: its thread begins with the first question. */
export const expressionReader: ExpressionReader = createExpressionReader();

function startWorker(heapMegabytes: number, onExit: () => void): Promise<Worker> {
  const worker = new Worker(file, {
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, stackSizeMb: 4 },
  });
  const { promise, resolve, reject } = Promise.withResolvers<Worker>();
  // Whoever asks hears of it, too. One that was stopped may still say that it ran out of memory: nobody waits for that.
  worker.on('error', reject);
  worker.once('exit', onExit);
  worker.once('message', () => resolve(worker));
  return promise;
}

function answerOf(worker: Worker, question: WorkerQuestion, milliseconds: number) {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const late = () => resolve({ exceeded: `it took longer than ${milliseconds / 1000} seconds.` });
  const timer = setTimeout(late, milliseconds);
  const failed = (error: unknown) => resolve({ exceeded: exceededBy(error) });
  worker.once('message', resolve);
  worker.once('error', failed);
  worker.postMessage(question);
  return promise.finally(() => {
    clearTimeout(timer);
    worker.off('message', resolve);
    worker.off('error', failed);
  });
}

const exceededBy = (error: unknown): string =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? 'it needed more memory than there is for one answer.'
    : `it ended with ${error instanceof Error ? error.message : String(error)}.`;
