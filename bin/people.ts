import { text } from 'node:stream/consumers';
import { connect } from './people/connect.ts';
import { main } from './people/main.ts';

process.exitCode = await main(process.argv.slice(2), {
  stdout: (line) => void process.stdout.write(`${line}\n`),
  stderr: (line) => void process.stderr.write(`${line}\n`),
  readInput: () => text(process.stdin),
  connect,
  now: () => new Date(),
});
