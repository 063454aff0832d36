import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { PackedFile, PackedSite } from '../../functions/core/web/packed-site.ts';
import { SettingsError } from '../config/settings-error.ts';

/** Where Vite builds the dashboard, from the root of the project. */
export const builtSite = 'web/dist';

/**
 * All files of a folder in one value, which is the same wherever and whenever it is made. Those whose name, or whose
 * folder's, begins with a dot are the builder's own, and left out.
 *
 * @throws SettingsError if there is no page in the folder, or a file of a kind that is not known here
 */
export function packSite(folder: string): PackedSite {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new SettingsError(
      `The dashboard is not built: there is no ${join(folder, 'index.html')}. Build it: npm run build -w web`,
    );
  }
  const paths = globSync('**/*', { cwd: folder })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
  return { files: Object.fromEntries(paths.map((path) => [path, packed(folder, path)])) };
}

function packed(folder: string, path: string): PackedFile {
  const contentType = contentTypes[extname(path)];
  if (!contentType) {
    throw new SettingsError(
      `The dashboard has a file of an unknown kind: ${path}. Add its extension to lib/bundling/pack-site.ts`,
    );
  }
  const gzip = gzipSync(readFileSync(join(folder, path)), { level: 9 });
  // The system it was made on stands there: https://www.rfc-editor.org/rfc/rfc1952#page-8
  gzip[9] = 255;
  return { contentType, gzip: gzip.toString('base64') };
}

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
