import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import * as z from 'zod';
import { PlatformError } from '../../core/errors.ts';
import { StoredObject } from '../../core/stored-object.ts';
import type { Bucket } from './bucket.ts';

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** Where an object lies that was stored under a key. */
export const objectKey = (key: string) => `${key}.json.gz`;

/** Stores JSON, compressed. @param key Without `.json.gz`; begins with `<tenantId>/`. */
export async function storeObject(
  bucket: Bucket,
  key: string,
  content: unknown,
): Promise<StoredObject> {
  const text = JSON.stringify(content);
  const stored = { key: objectKey(key), sha256: hashOf(text) };
  await bucket.put(stored.key, await compress(text));
  return stored;
}

/** Throws a PlatformError if the object is not there, or is not what was stored. */
export async function loadObject<Schema extends z.ZodType>(
  bucket: Bucket,
  stored: StoredObject,
  Schema: Schema,
): Promise<z.infer<Schema>> {
  const content = await bucket.get(stored.key);
  if (!content) throw damaged(`The object ${stored.key} is not there.`);
  const text = await textOf(content, stored);
  if (hashOf(text) !== stored.sha256) throw damaged(`${stored.key} is not what was stored.`);
  return Schema.parse(JSON.parse(text));
}

/** An attribute's content, or where it lies if it is too large for an item. */
export type Attribute = { readonly content: unknown } | { readonly stored: StoredObject };

const largestAttribute = 32 * 1024;
const StoredAttribute = z.union([
  z.object({ stored: StoredObject }),
  z.object({ content: z.unknown() }),
]);

/** Keeps content over 32 KB out of the table: reading a list of items would pay for all of it. */
export async function storeAttribute(
  bucket: Bucket,
  key: string,
  content: unknown,
): Promise<Attribute> {
  const isLarge = Buffer.byteLength(JSON.stringify(content)) > largestAttribute;
  return isLarge ? { stored: await storeObject(bucket, key, content) } : { content };
}

export async function loadAttribute<Schema extends z.ZodType>(
  bucket: Bucket,
  attribute: unknown,
  Schema: Schema,
): Promise<z.infer<Schema>> {
  const parsed = StoredAttribute.parse(attribute);
  if ('stored' in parsed) return loadObject(bucket, parsed.stored, Schema);
  return Schema.parse(parsed.content);
}

async function textOf(content: Uint8Array, { key }: StoredObject): Promise<string> {
  try {
    return (await decompress(content)).toString();
  } catch (cause) {
    throw damaged(`${key} is not what was stored.`, { cause });
  }
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

const damaged = (message: string, options?: ErrorOptions) =>
  new PlatformError(message, { service: 's3', operation: 'GetObject' }, options);
