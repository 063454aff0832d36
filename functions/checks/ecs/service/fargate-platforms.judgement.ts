import { IncompleteAnswerError } from '../../../core/errors.ts';

/** When the versions were last held against their page. */
const reviewedAt = '2026-08-15';

/**
 * The latest platform versions of Fargate.
 *
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/platform-fargate.html
 */
const latest = { linux: '1.4.0', windows: '1.0.0' };

/**
 * The latest version of a platform family that ECS answers. Throws on one that is not known, which may be newer than
 * the table.
 */
export function latestPlatformVersion(family: string): string {
  if (/^linux$/i.test(family)) return latest.linux;
  if (/^windows/i.test(family)) return latest.windows;
  throw new IncompleteAnswerError(
    `The table of Fargate's platforms, of ${reviewedAt}, does not know the family ${family}.`,
  );
}
