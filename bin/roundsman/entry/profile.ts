import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getHomeDir, parseKnownFiles } from '@smithy/core/config';
import { CommandError, exitCodes, usageError } from '../command-line/exit.ts';
import { known } from '../command-line/selection.ts';
import { systemCode, systemReason } from '../command-line/system-error.ts';

export type Section = Readonly<Record<string, string | undefined>>;

/** What the AWS configuration files say, and which profile of theirs counts. */
export interface Profiles {
  readonly name: string;
  /** Whether somebody asked for it: then nothing else counts. */
  readonly isNamed: boolean;
  readonly sections: Readonly<Record<string, Section | undefined>>;
  /** The files, as a message names them. */
  readonly files: string;
}

/**
 * Makes everything that the SDK reads from shared configuration (credentials, region, endpoint)
 * come from this profile. Throws a usage error that names the profiles there are, and a CommandError for
 * a file that cannot be read: the SDK takes that for one that is not there.
 */
export async function useProfile(asked: string | undefined): Promise<Profiles> {
  const { AWS_CONFIG_FILE, AWS_SHARED_CREDENTIALS_FILE, AWS_PROFILE } = process.env;
  const files = [
    await described(AWS_CONFIG_FILE || '~/.aws/config'),
    await described(AWS_SHARED_CREDENTIALS_FILE || '~/.aws/credentials'),
  ].join(' and ');
  const sections = await parseKnownFiles({ ignoreCache: true });
  const profile = asked ?? AWS_PROFILE;
  if (!profile) return { name: 'default', isNamed: false, sections, files };
  const names = Object.keys(sections)
    .filter((name) => !/^(sso-session|services)\./.test(name))
    .sort();
  if (names.length === 0) {
    throw usageError(`Unknown profile "${profile}": ${files} hold no profile.`);
  }
  process.env.AWS_PROFILE = known('profile', profile, names);
  return { name: profile, isNamed: true, sections, files };
}

async function described(path: string): Promise<string> {
  const file = path.startsWith('~/') ? join(getHomeDir(), path.slice(2)) : path;
  try {
    const text = await readFile(file, 'utf8');
    // The SDK gives up the whole file, without a word.
    if (/^\s*\[\s*(profile\s+)?__proto__\s*\]/m.test(text)) {
      throw new CommandError(
        exitCodes.notAssessed,
        `${file} names a profile "__proto__", which the AWS SDK refuses together with its file.`,
      );
    }
    return file;
  } catch (thrown) {
    const code = systemCode(thrown);
    if (code === undefined) throw thrown;
    if (code === 'ENOENT') return `${file} (which is not there)`;
    throw new CommandError(
      exitCodes.notAssessed,
      `Cannot read ${file}: ${systemReason(thrown)} (${code}).`,
      { cause: thrown },
    );
  }
}
