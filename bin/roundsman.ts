import { constants } from 'node:os';
import { checks } from '../functions/checks/registry.generated.ts';
import { screenOf } from './roundsman/command-line/terminal.ts';
import { main } from './roundsman/main.ts';

const interruption = new AbortController();
let interruptedAt = 0;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (!interruption.signal.aborted) interruptedAt = Date.now();
    // npx passes on what the terminal has sent already: only what comes later is impatience.
    else if (Date.now() - interruptedAt > 1000) process.exit(128 + constants.signals[signal]);
    interruption.abort(signal);
  });
}

const exitCode = main(process.argv.slice(2), {
  terminal: {
    stdout: screenOf(process.stdout, process.env),
    stderr: screenOf(process.stderr, process.env),
  },
  // Loads the SDK, which the other commands do without.
  connect: async (options) => (await import('./roundsman/entry/connect.ts')).connect(options),
  checks,
  interrupted: interruption.signal,
  now: Date.now,
  beatMilliseconds: 500,
});
exitCode.then((code) => process.exit(code));
