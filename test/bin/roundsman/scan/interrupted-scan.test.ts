import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bucketChecks, bucketsInAws } from '../../../support/checks/bucket-checks.ts';
import { runCommand } from '../../../support/commands/run-command.ts';

describe('an interrupted scan', () => {
  it('ends at once with what was found so far, and says that it is incomplete', async () => {
    const interruption = new AbortController();
    const { exitCode, stdout, stderr } = await runCommand(['scan', '--format', 'json'], {
      checks: bucketChecks,
      aws: bucketsInAws({ one: 'Enabled', two: new Promise(() => undefined) }),
      interruption,
      takeOutput: async () => interruption.abort('SIGINT'),
    });

    expect(exitCode).toBe(130);
    expect(stderr).toContain('INCOMPLETE: interrupted after 0 of 1 listings.');
    expect(stdout.match(/arn:aws:s3:::\w+/g)).toEqual(['arn:aws:s3:::one', 'arn:aws:s3:::one']);
  });

  it('leaves its file under a name that says so', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'roundsman-scan-'));
    const interruption = new AbortController();
    const { stderr } = await runCommand(['scan', '--output', join(folder, 'findings')], {
      checks: bucketChecks,
      aws: bucketsInAws({
        // Asked when the scan has begun.
        get one() {
          interruption.abort('SIGINT');
          return new Promise<object>(() => undefined);
        },
      }),
      interruption,
    });

    expect(readdirSync(folder)).toEqual(['findings.incomplete']);
    expect(stderr).toContain(`Findings are in ${join(folder, 'findings.incomplete')}.`);
  });

  it('ends even before the account is known', async () => {
    const interruption = new AbortController();
    interruption.abort('SIGTERM');

    const { exitCode, stderr } = await runCommand(['scan'], {
      checks: bucketChecks,
      interruption,
      connect: () => new Promise(() => undefined),
    });

    expect(exitCode).toBe(143);
    expect(stderr).toContain('Interrupted before anything was looked at.');
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])('ends with the code that the manual gives for %s', async (signal, code) => {
    const interruption = new AbortController();
    interruption.abort(signal);

    const { exitCode } = await runCommand(['scan'], {
      checks: bucketChecks,
      interruption,
      connect: () => new Promise(() => undefined),
    });

    expect(exitCode).toBe(code);
    const manual = readFileSync('docs/cli.md', 'utf8');
    const codes = manual.match(/\| (\d+(, \d+)*) \|/g)?.flatMap((cell) => cell.match(/\d+/g));
    expect(codes).toContain(String(code));
  });
});
