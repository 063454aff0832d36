import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

/**
 * What says of files whether they are the same: by their names and what is in them.
 *
 * @param files From the folder on, in any order.
 */
export async function digestOfFiles(folder: string, files: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files.toSorted()) {
    hash.update(file).update(await readFile(resolve(folder, file)));
  }
  return hash.digest('hex');
}
