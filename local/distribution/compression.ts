import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { LocalBehavior } from './template.ts';

/**
 * What CloudFront compresses: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/ServingCompressedFiles.html
 * Of its list, what a site of ours has.
 */
const compressible = new Set([
  'application/javascript',
  'application/json',
  'application/manifest+json',
  'image/svg+xml',
  'text/css',
  'text/html',
  'text/javascript',
  'text/plain',
]);

/** The fewest bytes that are compressed. */
const least = 1_000;
const most = 10_000_000;

/** @returns `undefined` if it is sent as it is */
export function compressed(
  content: Uint8Array,
  contentType: string,
  accepted: string,
  encodings: LocalBehavior['encodings'],
): { readonly encoding: 'br' | 'gzip'; readonly content: Uint8Array } | undefined {
  const [type = ''] = contentType.split(';');
  if (!compressible.has(type) || content.length < least || content.length > most) return undefined;
  const wanted = new Set(accepted.split(',').map((one) => one.trim().split(';')[0]));
  const encoding = encodings.find((one) => wanted.has(one));
  if (!encoding) return undefined;
  // As fast as CloudFront: both spare it the last percents.
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  return {
    encoding,
    content: encoding === 'br' ? brotliCompressSync(content, quality) : gzipSync(content),
  };
}
