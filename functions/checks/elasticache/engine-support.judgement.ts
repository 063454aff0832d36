import { IncompleteAnswerError } from '../../core/errors.ts';

/** When the table was last held against its page. */
const reviewedAt = '2026-11-26';

/**
 * The last day of standard support of each major version of Redis OSS. Later ones have no date yet.
 *
 * https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/engine-versions.html
 */
const redis: Readonly<Record<number, string>> = {
  2: '2023-01-13',
  3: '2023-07-31',
  4: '2026-01-31',
  5: '2026-01-31',
  6: '2027-01-31',
};

/** The end of that day, `undefined` where AWS has announced none. Throws on an engine that is not known. */
export function endOfStandardSupport(engine: string, version: string): Date | undefined {
  if (engine !== 'redis' && engine !== 'valkey') {
    throw new IncompleteAnswerError(
      `The table of engines, of ${reviewedAt}, does not know the engine ${engine}.`,
    );
  }
  const day = redis[majorOf(version)];
  if (engine === 'valkey' || day === undefined) return undefined;
  return new Date(`${day}T23:59:59Z`);
}

/** Throws on what is no version. */
export function majorOf(version: string): number {
  const [, major] = /^(\d+)\./.exec(version) ?? [];
  if (major === undefined) throw new IncompleteAnswerError(`"${version}" is no engine version.`);
  return Number(major);
}
