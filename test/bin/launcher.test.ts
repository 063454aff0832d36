import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';

const launch = (...args: string[]) =>
  spawn(process.execPath, ['bin/roundsman.cjs', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });

describe('the command of a checkout', () => {
  it('runs from source', async () => {
    const child = launch('checks', '--json');

    const [stdout, [code]] = await Promise.all([text(child.stdout), once(child, 'close')]);

    expect(JSON.parse(stdout)).not.toHaveLength(0);
    expect(code).toBe(0);
  });

  it('ends without a stack trace, and not with 0, when nobody reads its output', async () => {
    const child = launch('checks', '--json');
    child.stdout.destroy();

    const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);

    expect(stderr).toBe('');
    expect(code).toBe(141);
  });

  it.runIf(existsSync('/dev/full'))('does its work though nobody can be told', async () => {
    const child = spawn(
      'sh',
      ['-c', `exec "$0" bin/roundsman.cjs policy 2> /dev/full`, process.execPath],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );

    const [stdout, [code]] = await Promise.all([text(child.stdout), once(child, 'close')]);

    expect(JSON.parse(stdout)).toHaveProperty('Statement');
    expect(code).toBe(0);
  });
});

const ownNode = `node_modules/node-${process.platform}-${process.arch}/bin/node`;

describe.runIf(existsSync(ownNode))('the command under a Node that is too old', () => {
  /** Makes this Node say that it is an old one; the Node that the package brings says what it is. */
  const old =
    'data:text/javascript,Object.defineProperty(process.versions,"node",{value:"18.20.4"})';

  it('ends its scan when it is killed outright', async () => {
    const asked = Promise.withResolvers<void>();
    const silent = createServer(() => asked.resolve()).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const child = spawn(process.execPath, ['--import', old, 'bin/roundsman.cjs', 'scan'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
        AWS_ACCESS_KEY_ID: 'key',
        AWS_SECRET_ACCESS_KEY: 'secret',
      },
    });
    await asked.promise;

    child.kill('SIGKILL');
    // The scan has them too: they end with it.
    const [stderr] = await Promise.all([text(child.stderr), text(child.stdout)]);

    expect(stderr).toContain('Interrupted before anything was looked at.');
    silent.close();
    silent.closeAllConnections();
  });
});
