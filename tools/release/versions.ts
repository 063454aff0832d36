import { ReleaseError } from './changelog.ts';

/** What of a manifest or a lock file a release changes. */
interface Versioned {
  version: string;
  packages?: Record<string, { version?: string }>;
}

/** Throws a ReleaseError for what is no version, or none that comes after the last. */
export function assertNext(version: string, last: string | undefined): void {
  const next = partsOf(version);
  if (!next) throw new ReleaseError(`"${version}" is no version: npm run release -- 1.2.3`);
  const before = last === undefined ? undefined : partsOf(last);
  if (last !== undefined && !before)
    throw new ReleaseError(`The last tag, v${last}, is no version.`);
  if (before && compare(next, before) <= 0) {
    throw new ReleaseError(`${version} does not come after ${last}, the last release.`);
  }
}

/** A package.json or package-lock.json, of the project's own packages, with another version. */
export function withVersion(text: string, version: string, own: readonly string[]): string {
  const manifest: Versioned = JSON.parse(text);
  manifest.version = version;
  for (const path of own) {
    const entry = manifest.packages?.[path];
    if (manifest.packages && entry?.version === undefined) {
      throw new ReleaseError(
        `package-lock.json has no version of its package "${path}": npm install`,
      );
    }
    if (entry) entry.version = version;
  }
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function partsOf(version: string): readonly number[] | undefined {
  return /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.exec(version)?.slice(1).map(Number);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
