import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { packSite } from '../../../lib/bundling/pack-site.ts';

const root = mkdtempSync(join(tmpdir(), 'pack-site-'));
let folder = '';

function write(path: string, content: string) {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), content);
}

beforeEach(() => {
  folder = mkdtempSync(join(root, 'site-'));
  write('index.html', '<!doctype html>');
});
afterAll(() => rmSync(root, { recursive: true }));

describe('a packed site', () => {
  it('has every file with its type, and nothing of what builders keep for themselves', () => {
    write('assets/main-A1.js', 'run();');
    write('manifest.webmanifest', '{}');
    write('.vite/manifest.json', '{}');
    write('.sources', 'a1b2c3');
    write('.more.js', '');

    const { files } = packSite(folder);

    expect(Object.entries(files).map(([path, { contentType }]) => [path, contentType])).toEqual([
      ['assets/main-A1.js', 'text/javascript; charset=utf-8'],
      ['index.html', 'text/html; charset=utf-8'],
      ['manifest.webmanifest', 'application/manifest+json'],
    ]);
    const content = Buffer.from(files['assets/main-A1.js']?.gzip ?? '', 'base64');
    expect(gunzipSync(content).toString()).toBe('run();');
  });

  it('is the same however often it is packed: the stack changes only with the site', () => {
    write('assets/main-A1.js', 'run();');

    expect(JSON.stringify(packSite(folder))).toBe(JSON.stringify(packSite(folder)));
  });

  it('is refused with a file of which browsers would not be told what it is', () => {
    write('assets/tune.mid', '');

    expect(() => packSite(folder)).toThrow(/assets\/tune\.mid.*lib\/bundling\/pack-site\.ts/);
  });

  it('is refused without a page', () => {
    rmSync(join(folder, 'index.html'));

    expect(() => packSite(folder)).toThrow('npm run build -w web');
  });
});
