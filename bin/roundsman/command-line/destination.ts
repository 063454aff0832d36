import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CommandError, exitCodes } from './exit.ts';
import { systemCode, systemReason } from './system-error.ts';
import { plain, type Screen } from './terminal.ts';

/** Where the findings go. Every failure is a CommandError. */
export interface Destination extends Screen {
  /** All findings are written. @returns the file's name, if there is one */
  complete(): Promise<string | undefined>;
  /** The scan ended early: keeps what there is. @returns as `complete` */
  keepIncomplete(): Promise<string | undefined>;
  /** There is nothing worth keeping. */
  discard(): Promise<void>;
}

export function standardOutput(stdout: Screen): Destination {
  return {
    ...stdout,
    write: (text) => writing('standard output', () => stdout.write(text)),
    complete: async () => undefined,
    keepIncomplete: async () => undefined,
    discard: async () => undefined,
  };
}

/**
 * A file that appears under its name only when all findings are in it; devices and pipes are
 * written as they are. An incomplete one is kept as `<path>.incomplete`, so that nobody takes it
 * for the whole. What it replaces lends it its permissions.
 */
export async function file(path: string): Promise<Destination> {
  const target = await writing(path, () => targetOf(path));
  if (target.isSpecial) {
    const handle = await writing(path, () => open(target.path, 'w'));
    const close = () => writing(path, () => handle.close());
    const end = async () => {
      await close();
      return path;
    };
    return { ...screenOn(path, handle), complete: end, keepIncomplete: end, discard: close };
  }
  const partial = join(dirname(target.path), `.${basename(target.path)}.${randomUUID()}.partial`);
  const handle = await writing(path, () => open(partial, 'wx', target.found ? 0o600 : 0o666));
  const settle = (name: string) =>
    writing(path, async () => {
      await resemble(handle, (await statIfThere(name)) ?? target.found);
      await handle.sync();
      await handle.close();
      await rename(partial, name);
      return name;
    });
  return {
    ...screenOn(path, handle),
    complete: () => settle(target.path),
    keepIncomplete: () => settle(`${target.path}.incomplete`),
    discard: async () => {
      await handle.close();
      await rm(partial, { force: true });
    },
  };
}

const screenOn = (path: string, handle: FileHandle): Screen => ({
  isTerminal: false,
  columns: () => undefined,
  paint: plain,
  write: (text) => writing(path, () => handle.appendFile(text)),
});

/** A link is followed, so that it stays one when the file behind it is replaced. */
async function targetOf(path: string) {
  const found = await statIfThere(path);
  if (!found) return { path, isSpecial: false };
  if (found.isDirectory()) {
    throw new CommandError(exitCodes.cannotWrite, `Cannot write ${path}: it is a directory.`);
  }
  return found.isFile()
    ? { path: await realpath(path), isSpecial: false, found }
    : { path, isSpecial: true };
}

async function statIfThere(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (thrown) {
    if (systemCode(thrown) === 'ENOENT') return undefined;
    throw thrown;
  }
}

/** Gives a file who owns another one, as far as anybody may give that, and who may read it. */
async function resemble(handle: FileHandle, other: Stats | undefined): Promise<void> {
  if (!other) return;
  if (process.getuid?.() === 0) await handle.chown(other.uid, other.gid);
  await handle.chmod(other.mode & 0o777);
}

/** Says in a sentence what the system said in a code. */
async function writing<Result>(what: string, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (thrown) {
    const code = systemCode(thrown);
    if (code === undefined) throw thrown;
    const exitCode = code === 'EPIPE' ? exitCodes.brokenPipe : exitCodes.cannotWrite;
    throw new CommandError(exitCode, `Cannot write ${what}: ${systemReason(thrown)} (${code}).`, {
      cause: thrown,
    });
  }
}
