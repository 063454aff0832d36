#!/usr/bin/env node
'use strict';

// What `roundsman` starts, in words that any Node understands. In a checkout the source runs as it
// is; in the package, where Node strips no types, the bundle that `npm pack` made.

const [major, minor] = process.versions.node.split('.').map(Number);

// A scan makes much that is soon forgotten. V8 lets that pile up to 64 MB before it looks what is
// still needed, and threads keep what they free: a third of the memory that a scan takes.
const frugal = ['--max-semi-space-size=2', '--heap-growing-percent=30'];

if (major > 22 || (major === 22 && minor >= 18)) {
  // Whoever kills the launcher means the scan, which would not hear of it otherwise.
  if (process.env.ROUNDSMAN_LAUNCHER && process.channel) {
    process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
    process.channel.unref();
  }
  // V8 reads this only when it starts, so Node gives its place to another one, as the same process.
  const mayReplace = process.platform !== 'win32' && process.execve;
  if (process.argv[2] === 'scan' && mayReplace && !process.execArgv.includes(frugal[0])) {
    const args = [...frugal, ...process.execArgv, __filename, ...process.argv.slice(2)];
    process.execve(process.execPath, [process.execPath, ...args], frugalEnv());
  }
  const { existsSync } = require('node:fs');
  if (existsSync(`${__dirname}/roundsman.ts`)) import('./roundsman.ts');
  else import('../dist/roundsman.mjs');
} else {
  startUnder(installedNode());
}

function frugalEnv() {
  return { MALLOC_ARENA_MAX: '1', ...process.env };
}

/** The Node that is installed beside this package, where there is one for this system. */
function installedNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${system}-${process.arch}/bin/node${system === 'win' ? '.exe' : ''}`;
  try {
    return require.resolve(name);
  } catch (_) {
    return undefined;
  }
}

function startUnder(node) {
  if (node === undefined) {
    console.error(
      `roundsman: needs Node 22.18 or newer; this is ${process.version} (${process.execPath}).`,
    );
    process.exit(2);
  }
  const { spawn } = require('node:child_process');
  const child = spawn(node, [...frugal, __filename, ...process.argv.slice(2)], {
    // The channel ends with this process, however that ends.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...frugalEnv(), ROUNDSMAN_LAUNCHER: '1' },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('exit', (code, signal) => {
    if (signal !== null) process.removeAllListeners(signal);
    if (signal !== null) process.kill(process.pid, signal);
    else process.exit(code);
  });
}
