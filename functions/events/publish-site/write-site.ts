import { gunzipSync } from 'node:zlib';
import { type PackedSite, type SiteConfig, siteFolder } from '../../core/web/packed-site.ts';
import type { Bucket } from '../../data/store/bucket.ts';
import type { Published } from './published.ts';

/** Whoever has a page open asks for its files as it goes: for so long they stay. */
const keptFor = 30 * 24 * 3_600_000;

export interface Publication {
  readonly before: Published;
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
 * @returns the files that are retired now, by path: since when
 * @throws Error that names the first file that could not be written and says how many more there are; then
 * `index.html` was not begun, or is that file. Whatever fails later leaves the new page, until CloudFormation
 * publishes the site before, as it does for an update that failed
 */
export async function writeSite(
  bucket: Bucket,
  { before, site, config, now, signal }: Publication,
): Promise<Published['retired']> {
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
  for (const path of over) {
    signal.throwIfAborted();
    await bucket.delete(`${siteFolder}/${path}`);
  }
  return kept;
}

interface SiteObject {
  readonly content: Uint8Array;
  readonly contentType: string;
  readonly cacheControl: string;
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
  bucket: Bucket,
  files: readonly (readonly [path: string, object: SiteObject])[],
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  const written = await Promise.allSettled(
    files.map(([path, { content, ...how }]) =>
      bucket.put(`${siteFolder}/${path}`, content, { ...how, signal }),
    ),
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
  bucket: Bucket,
  known: { readonly before: Published; readonly files: Files; readonly now: Date },
) {
  const { before, files, now } = known;
  const prefix = `${siteFolder}/`;
  const kept: Record<string, string> = {};
  const over: string[] = [];
  for await (const key of bucket.list(prefix)) {
    const path = key.slice(prefix.length);
    if (files.has(path)) continue;
    const since = before.retired[path] ?? now.toISOString();
    if (now.getTime() - Date.parse(since) >= keptFor) over.push(path);
    else kept[path] = since;
  }
  return { kept, over };
}
