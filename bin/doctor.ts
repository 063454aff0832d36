import { main } from './doctor/main.ts';

const interruption = new AbortController();
let interruptedAt = 0;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (!interruption.signal.aborted) interruptedAt = Date.now();
    // What was made is taken away first; whoever asks again does not want to wait for that. npm passes
    // on what the terminal has sent already: only what comes later is impatience.
    else if (Date.now() - interruptedAt > 1000) process.exit(130);
    interruption.abort(signal);
  });
}

process.exitCode = await main(process.argv.slice(2), {
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  interrupted: interruption.signal,
});
