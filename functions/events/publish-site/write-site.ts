import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import {
  type PackedSite,
  publishedKey,
  type SiteConfig,
  siteFolder,
} from '../../core/web/packed-site.ts';
import type { SiteBucket, SiteObject } from '../../platform/own/site-bucket.ts';

/** What the bucket knows of earlier sites. It lies beside the site, where CloudFront cannot reach it. */
const Published = z.strictObject({
  /** The requests that were done, the newest last. */
  requests: z.array(z.string()),
  /** Files that are none of the site any more, by path: since when. */
  retired: z.record(z.string(), z.iso.datetime()),
});
type Published = z.infer<typeof Published>;

/** Whoever has a page open asks for its files as it goes: for so long they stay. */
const keptFor = 30 * 24 * 3_600_000;

/** CloudFormation makes one request at a time; of old ones only those count that may be delivered again. */
const requestsKept = 20;

export interface Publication {
  /** Of CloudFormation; one that was done before is not done again. */
  readonly requestId: string;
  readonly site: PackedSite;
  readonly config: SiteConfig;
  readonly now: Date;
  /** Ends it between two writes. */
  readonly signal: AbortSignal;
}

/**
 * Writes the site into its bucket: what pages are made of first, and last `index.html`, which names it. A visitor
 * has the site before or the site after, and all its files. Files that are none of the site any more are deleted
 * 30 days after the publication that retired them, by the next one.
 *
 * @throws Error that names each file that could not be written; then `index.html` is as it was
 */
export async function writeSite(bucket: SiteBucket, publication: Publication): Promise<void> {
  const { requestId, site, config, now, signal } = publication;
  const before = await readPublished(bucket);
  if (before.requests.includes(requestId)) return;
  const files = filesOf(site, config);
  const page = files.get('index.html');
  if (!page) throw new Error('The site has no index.html.');

  await writeAll(
    bucket,
    [...files].filter(([path]) => path.startsWith('assets/')),
    signal,
  );
  await writeAll(
    bucket,
    [...files].filter(([path]) => !path.startsWith('assets/') && path !== 'index.html'),
    signal,
  );
  await writeAll(bucket, [['index.html', page]], signal);

  const { kept, over } = await retiredFiles(bucket, { before, files, now });
  const requests = [...before.requests, requestId].slice(-requestsKept);
  const published: Published = { requests, retired: kept };
  signal.throwIfAborted();
  await bucket.put(publishedKey, jsonFile(published), signal);
  for (const path of over) await bucket.delete(`${siteFolder}/${path}`);
}

async function readPublished(bucket: SiteBucket): Promise<Published> {
  const content = await bucket.get(publishedKey);
  // The first publication of all.
  if (!content) return { requests: [], retired: {} };
  return Published.parse(JSON.parse(Buffer.from(content).toString()));
}

type Files = ReadonlyMap<string, SiteObject>;

/** Names in `assets/` have a hash of what they hold; all others are asked for again each time. */
function filesOf({ files }: PackedSite, config: SiteConfig): Files {
  const packed = Object.entries(files).map(
    ([path, { contentType, gzip }]): [string, SiteObject] => [
      path,
      {
        content: gunzipSync(Buffer.from(gzip, 'base64')),
        contentType,
        cacheControl: path.startsWith('assets/')
          ? 'public, max-age=31536000, immutable'
          : 'no-cache',
      },
    ],
  );
  return new Map([...packed, ['config.json', jsonFile(config)]]);
}

const jsonFile = (value: object): SiteObject => ({
  content: Buffer.from(JSON.stringify(value)),
  contentType: 'application/json',
  cacheControl: 'no-cache',
});

async function writeAll(
  bucket: SiteBucket,
  files: readonly (readonly [path: string, object: SiteObject])[],
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  const written = await Promise.allSettled(
    files.map(([path, object]) => bucket.put(`${siteFolder}/${path}`, object, signal)),
  );
  signal.throwIfAborted();
  const failed = written.flatMap((one, at) =>
    one.status === 'rejected' ? [{ path: files[at]?.[0], reason: one.reason }] : [],
  );
  const [first] = failed;
  if (!first) return;
  const others = failed.length > 1 ? `, and ${failed.length - 1} more` : '';
  throw new Error(`${first.path} could not be written${others}: ${first.reason.message}`, {
    cause: first.reason,
  });
}

/** What is in the bucket and not in the site: what stays, since when, and what has stayed long enough. */
async function retiredFiles(
  bucket: SiteBucket,
  known: { readonly before: Published; readonly files: Files; readonly now: Date },
) {
  const { before, files, now } = known;
  const prefix = `${siteFolder}/`;
  const kept: Record<string, string> = {};
  const over: string[] = [];
  for (const key of await bucket.list(prefix)) {
    const path = key.slice(prefix.length);
    if (files.has(path)) continue;
    const since = before.retired[path] ?? now.toISOString();
    if (now.getTime() - Date.parse(since) >= keptFor) over.push(path);
    else kept[path] = since;
  }
  return { kept, over };
}
