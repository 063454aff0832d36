#!/usr/bin/env node
'use strict';

// What `roundsman` starts, in words that any Node understands. In a checkout the source runs as it
// is; in the package, where Node strips no types, the bundle that `npm pack` made.

const [major, minor] = process.versions.node.split('.').map(Number);

if (major > 22 || (major === 22 && minor >= 18)) {
  const { existsSync } = require('node:fs');
  if (existsSync(`${__dirname}/roundsman.ts`)) import('./roundsman.ts');
  else import('../dist/roundsman.mjs');
} else {
  startUnder(installedNode());
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
  const child = spawn(node, [__filename, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('exit', (code, signal) => {
    if (signal !== null) process.removeAllListeners(signal);
    if (signal !== null) process.kill(process.pid, signal);
    else process.exit(code);
  });
}
