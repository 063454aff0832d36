import { describe, expect, it } from 'vitest';
import { bucketChecks, bucketsInAws } from '../../../support/checks/bucket-checks.ts';
import { runCommand } from '../../../support/commands/run-command.ts';

describe('a terminal', () => {
  /** Clears the screen, an 8-bit control sequence, turns the line around, and hides. */
  const name = 'a\u001b[2J\u009b31mb\u202ec\u200bd';
  const shown = 'a\ufffd[2J\ufffd31mb\ufffdc\ufffdd';
  /** What would be obeyed, but for ends of lines and our own clearing of one. */
  const obeyedIn = (text: string) =>
    text.replaceAll('\u001b[2K', '').match(/(?![\r\n])[\p{Cc}\p{Cf}]/gu) ?? [];

  const scanAs = (format: string, columns?: number) =>
    runCommand(['scan', '--format', format], {
      checks: bucketChecks,
      aws: bucketsInAws({ [name]: 'Suspended' }),
      ...(columns !== undefined && { columns }),
    });

  it.each(['table', 'json', 'csv'])('is given nothing that it would obey: %s', async (format) => {
    const { stdout, stderr } = await scanAs(format, 80);

    expect(obeyedIn(stdout)).toEqual([]);
    expect(obeyedIn(stderr)).toEqual([]);
    const seen = format === 'json' ? 'a\\u001b[2J\\u009b31mb\\u202ec\\u200bd' : shown;
    expect(stdout).toContain(seen);
  });

  it('alone: programs get the names as they are', async () => {
    const csv = await scanAs('csv');
    const json = await scanAs('json');

    expect(csv.stdout).toContain(`arn:aws:s3:::${name}`);
    const [line = ''] = json.stdout.split('\n');
    expect(JSON.parse(line).resource).toBe(`arn:aws:s3:::${name}`);
  });

  it.each([
    ['a command', [name]],
    ['an option', ['scan', `--${name}`]],
    ['a value', ['scan', '--format', name]],
    ['a list', ['scan', '--services', name]],
    ['an argument', ['scan', name]],
    ['a region', ['scan', '--regions', name]],
    ['a stage', ['policy', '--role-template', '111111111111', '--stage', name]],
    ['a file', ['scan', '--output', `/nowhere/${name}`]],
  ])('is not handed what was typed: %s', async (_, args) => {
    const { stderr, exitCode } = await runCommand(args, { checks: bucketChecks, columns: 80 });

    expect(exitCode).toBeGreaterThanOrEqual(64);
    expect(obeyedIn(stderr)).toEqual([]);
    expect(stderr).toContain('\ufffd');
  });

  it('shows progress on one line, however narrow it is', async () => {
    const interruption = new AbortController();
    const beats: string[] = [];
    await runCommand(['scan'], {
      checks: bucketChecks,
      aws: bucketsInAws({ one: 'Enabled', two: new Promise(() => undefined) }),
      interruption,
      columns: 20,
      takeAsides: async (text) => {
        if (text.includes(' of 1 li')) beats.push(text);
        if (beats.length > 1) interruption.abort('SIGINT');
      },
    });

    expect(beats.slice(0, 2)).toEqual(Array(2).fill('\r\u001b[2K0 of 1 listings, 1 '));
  });
});
