import { createHash } from 'node:crypto';
import type { Event } from './caller.ts';
import { gzipTag } from './encoding.ts';
import { type Reply, reply } from './reply.ts';

/** What decides how long a browser may keep an answer, and whether what it has is still right. */
interface Lasting {
  readonly seconds: number;
  /** The platform's: another one may mean another thing by the same words. */
  readonly release: string;
}

/**
 * An answer that whoever asked may keep for a while, and ask about by its tag: 304 without a body if it is still the
 * same.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2
 */
export function keptReply(body: string, { headers }: Event, { seconds, release }: Lasting): Reply {
  const hash = createHash('sha256').update(`${release}\n${body}`).digest('base64url');
  const etag = `"${hash}"`;
  const kept = {
    etag,
    'cache-control': `private, max-age=${seconds}`,
    // Another person has another token: the browser may be shared.
    vary: 'authorization',
  };
  const known = tagsOf(headers['if-none-match']);
  const same = [etag, gzipTag(etag)].find((tag) => known.includes(tag));
  if (same === undefined && !known.includes('*')) return reply(200, body, kept);
  return reply(304, undefined, {
    ...kept,
    etag: same ?? etag,
    vary: `${kept.vary}, accept-encoding`,
  });
}

/** Compared without regard to whether they are strong, as RFC 9110 has it. */
const tagsOf = (header = '') => header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
