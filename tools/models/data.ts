import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One file of botocore's data, packed or not. */
export function readData(file: string): unknown {
  const bytes = readFileSync(file);
  return JSON.parse((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString());
}

/** The version of the botocore that a folder of data belongs to. Throws if it belongs to none. */
export function botocoreVersion(data: string): string {
  const text = readFileSync(resolve(data, '../__init__.py'), 'utf8');
  const version = /__version__ = '([^']+)'/.exec(text)?.[1];
  if (!version) throw new Error(`${data} is not the data folder of a botocore.`);
  return version;
}
