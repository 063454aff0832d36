import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

export interface StartedProcess {
  readonly pid: number;
  /** Resolves when a GET of the address answers; rejects when the process ends before. */
  untilAnswers(url: string): Promise<void>;
  /** Rejects when the process ends that nobody stopped. */
  readonly broken: Promise<never>;
  /** Asks the process to end, and ends it and its children when it does not. */
  stop(): Promise<void>;
}

export interface ProcessOptions {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly logFile: string;
}

const graceMillis = 15_000;

export function startProcess({
  name,
  command,
  args,
  env,
  logFile,
}: ProcessOptions): StartedProcess {
  const log = createWriteStream(logFile);
  // A group of its own: Ctrl-C in the terminal reaches only us, and we end it in order, children and all.
  // It ends by itself when its stdin does, so that it never outlives us.
  const child = spawn(command, args, {
    env: { ...env },
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  let failure: Error | undefined;
  child.once('error', (error) => {
    failure = error;
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  let isStopped = false;
  const broken = ended.then((): Promise<never> => {
    const how = failure?.message ?? child.signalCode ?? `exit code ${child.exitCode}`;
    if (isStopped) return new Promise(() => undefined);
    throw new Error(`${name} ended (${how}). What it said last is in ${logFile}.`);
  });
  broken.catch(() => undefined); // Heard by whoever waits for it.
  return {
    pid: child.pid ?? 0,
    broken,
    async untilAnswers(url) {
      while (!hasEnded(child) && !failure) {
        const answered = await fetch(url, { signal: AbortSignal.timeout(2000) }).then(
          () => true,
          () => false,
        );
        if (answered) return;
        await sleep(100);
      }
      const tail = (await readFile(logFile, 'utf8')).split('\n').slice(-15).join('\n');
      throw new Error(`${name} ended before it was ready (${logFile}):\n${tail}`, {
        cause: failure,
      });
    },
    async stop() {
      isStopped = true;
      signalGroup(child, 'SIGTERM');
      await Promise.race([ended, sleep(graceMillis, undefined, { ref: false })]);
      signalGroup(child, 'SIGKILL');
      await ended;
    },
  };
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    // ESRCH: nobody of the group is left.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
