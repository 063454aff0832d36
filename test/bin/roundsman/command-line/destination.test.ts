import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { file } from '../../../../bin/roundsman/command-line/destination.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'roundsman-destination-'));

const modeOf = (path: string) => statSync(path).mode & 0o777;

describe('a file of findings', () => {
  it('appears when it is whole, and replaces the one before', async () => {
    const directory = folder();
    const path = join(directory, 'findings.json');
    writeFileSync(path, 'yesterday');

    const destination = await file(path);
    await destination.write('to');
    await destination.write('day');
    const before = readFileSync(path, 'utf8');
    const name = await destination.complete();

    expect(before).toBe('yesterday');
    expect(name).toBe(path);
    expect(readFileSync(path, 'utf8')).toBe('today');
    expect(readdirSync(directory)).toEqual(['findings.json']);
  });

  it('is kept under another name when the scan ended early', async () => {
    const directory = folder();
    const path = join(directory, 'findings.json');

    const destination = await file(path);
    await destination.write('half');
    await destination.keepIncomplete();

    expect(readdirSync(directory)).toEqual(['findings.json.incomplete']);
  });

  it('leaves nothing behind when there is nothing to keep', async () => {
    const directory = folder();

    const destination = await file(join(directory, 'findings.json'));
    await destination.discard();

    expect(readdirSync(directory)).toEqual([]);
  });

  it.each([0o600, 0o640, 0o666])('may be read by whom it was: %o', async (mode) => {
    const path = join(folder(), 'findings.json');
    writeFileSync(path, 'yesterday');
    chmodSync(path, mode);

    const destination = await file(path);
    await destination.write('today');
    await destination.complete();

    expect(modeOf(path)).toBe(mode);
    expect(readFileSync(path, 'utf8')).toBe('today');
  });

  it('may be read by nobody else while it is written, nor when it is kept', async () => {
    const directory = folder();
    const path = join(directory, 'findings.json');
    writeFileSync(path, 'yesterday', { mode: 0o600 });

    const destination = await file(path);
    const partial = readdirSync(directory).find((name) => name.endsWith('.partial'));
    const during = modeOf(join(directory, partial ?? ''));
    await destination.keepIncomplete();

    expect(during).toBe(0o600);
    expect(modeOf(`${path}.incomplete`)).toBe(0o600);
  });

  it('may be read by whom others may when it is new', async () => {
    const directory = folder();
    writeFileSync(join(directory, 'other'), '');

    const destination = await file(join(directory, 'findings.json'));
    await destination.complete();

    expect(modeOf(join(directory, 'findings.json'))).toBe(modeOf(join(directory, 'other')));
  });

  it('stays behind its link', async () => {
    const directory = folder();
    writeFileSync(join(directory, 'real'), '');
    symlinkSync('real', join(directory, 'link'));

    const destination = await file(join(directory, 'link'));
    await destination.write('new');
    await destination.complete();

    expect(readFileSync(join(directory, 'real'), 'utf8')).toBe('new');
  });

  it('cannot be a directory, or in one that does not exist', async () => {
    const directory = folder();
    const exitCode = 74;

    await expect(file(directory)).rejects.toMatchObject({
      exitCode,
      message: expect.stringMatching(/is a directory/),
    });
    await expect(file(join(directory, 'none', 'x'))).rejects.toMatchObject({
      exitCode,
      message: expect.stringMatching(/Cannot write .*x: no such file or directory \(ENOENT\)/),
    });
  });

  it.runIf(existsSync('/dev/full'))('says when the disk is full', async () => {
    const destination = await file('/dev/full');

    await expect(destination.write('x')).rejects.toMatchObject({
      exitCode: 74,
      message: 'Cannot write /dev/full: no space left on device (ENOSPC).',
    });
    await destination.discard();
  });
});
