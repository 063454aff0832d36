import { gzipSync } from 'node:zlib';
import type { Event } from './caller.ts';
import type { Reply } from './reply.ts';

/** The bytes from which on it is worth it: what is smaller fits into one packet as it is. */
const worthIt = 1024;

/**
 * The answer as it is sent: compressed, if it is large and whoever asked takes gzip. Neither HTTP APIs nor CloudFront,
 * where it caches nothing, compress by themselves.
 */
export function encoded(answer: Reply, { headers }: Pick<Event, 'headers'>): Reply {
  const { body, headers: own = {} } = answer;
  if (body === undefined || Buffer.byteLength(body) < worthIt) return answer;
  const varying = { ...own, vary: [own.vary, 'accept-encoding'].filter(Boolean).join(', ') };
  if (!takesGzip(headers['accept-encoding'])) return { ...answer, headers: varying };
  return {
    ...answer,
    headers: {
      ...varying,
      'content-encoding': 'gzip',
      ...(own.etag !== undefined && { etag: gzipTag(String(own.etag)) }),
    },
    body: gzipSync(body).toString('base64'),
    isBase64Encoded: true,
  };
}

/** A strong tag names bytes: those of the compressed answer are others. */
export const gzipTag = (tag: string) => tag.replace(/"$/, '-gzip"');

/** @see https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3 */
function takesGzip(accepted: string | undefined): boolean {
  const weights = new Map(
    (accepted ?? '').split(',').map((part) => {
      const [coding = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
      const weight = parameters.find((text) => text.startsWith('q='))?.slice(2) ?? '1';
      return [coding, Number(weight)];
    }),
  );
  return (weights.get('gzip') ?? weights.get('*') ?? 0) > 0;
}
