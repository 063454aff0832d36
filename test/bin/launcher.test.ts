import { spawn } from 'node:child_process';
import { once } from 'node:events';
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
});
