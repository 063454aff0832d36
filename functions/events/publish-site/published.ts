import * as z from 'zod';
import { publishedKey } from '../../core/web/packed-site.ts';
import type { Bucket } from '../../data/store/bucket.ts';

/** What the bucket knows of earlier sites. It lies beside the site, where CloudFront cannot reach it. */
const Published = z.strictObject({
  /** The requests that were answered, the newest last. */
  requests: z.array(z.string()),
  /** Why those of them failed that did, by request. */
  failures: z.record(z.string(), z.string()).default({}),
  /** Files that are none of the site any more, by path: since when. */
  retired: z.record(z.string(), z.iso.datetime()),
});
export type Published = z.infer<typeof Published>;

/** What CloudFormation is told of a request. */
export interface Outcome {
  readonly requestId: string;
  /** Why it failed. Absent: it did not. */
  readonly failure?: string;
}

/** CloudFormation makes one request at a time; of old ones only those count that may be delivered again. */
const requestsKept = 20;

export async function readPublished(bucket: Pick<Bucket, 'get'>): Promise<Published> {
  const content = await bucket.get(publishedKey);
  // The first publication of all.
  if (!content) return { requests: [], failures: {}, retired: {} };
  return Published.parse(JSON.parse(Buffer.from(content).toString()));
}

/** What was answered to a request that is delivered again; `undefined` if it is new. */
export function outcomeOf(
  { requests, failures }: Published,
  requestId: string,
): Outcome | undefined {
  if (!requests.includes(requestId)) return undefined;
  const failure = failures[requestId];
  return { requestId, ...(failure !== undefined && { failure }) };
}

/**
 * Notes what is answered next, so that it is not done again: once it was answered, CloudFormation may have gone on,
 * or back to the site before.
 *
 * @param published What is known, without that.
 */
export async function notePublished(
  bucket: Pick<Bucket, 'put'>,
  published: Published,
  { requestId, failure }: Outcome,
  signal: AbortSignal,
): Promise<void> {
  const requests = [...published.requests, requestId].slice(-requestsKept);
  const failures = {
    ...published.failures,
    ...(failure !== undefined && { [requestId]: failure }),
  };
  const known: Published = {
    requests,
    failures: Object.fromEntries(Object.entries(failures).filter(([id]) => requests.includes(id))),
    retired: published.retired,
  };
  signal.throwIfAborted();
  const contentType = 'application/json';
  await bucket.put(publishedKey, Buffer.from(JSON.stringify(known)), { contentType, signal });
}
