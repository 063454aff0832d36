import { createRetryRule, type RetryRule } from '../../platform/calls/retry.ts';
import type { StoreCredentials } from './credentials.ts';
import type { ObjectClient } from './object-client.ts';
import { storeError } from './store-error.ts';

/** What S3 is told of an object beside what it holds. */
export interface PutOptions {
  readonly contentType?: string;
  readonly cacheControl?: string;
  /** Ends the request. */
  readonly signal?: AbortSignal;
}

/**
 * A bucket of the platform's. In the evidence bucket, keys begin with `<tenantId>/`: the data role's policy depends
 * on it.
 *
 * Every failure is a `PlatformError`. Requests are repeated only when S3 throttles, or when they met a
 * dead connection.
 */
export interface Bucket {
  readonly name: string;
  put(key: string, content: Uint8Array, options?: PutOptions): Promise<void>;
  /** `undefined` if there is no such object. */
  get(key: string): Promise<Uint8Array | undefined>;
  /** Whether or not there is such an object. What it held stays recoverable for a while. */
  delete(key: string): Promise<void>;
  /** The keys of all objects that begin so, a thousand a request. */
  list(prefix: string): AsyncGenerator<string, void, undefined>;
}

export interface BucketOptions {
  /** The credentials of the tenant's data role. @default the function's own */
  readonly credentials?: StoreCredentials;
  readonly retry?: RetryRule;
  /** The client that tests give. */
  readonly client?: ObjectClient;
}

export function openBucket(name: string, options: BucketOptions = {}): Bucket {
  const retry = options.retry ?? createRetryRule({ delayBudget: Number.POSITIVE_INFINITY });
  let connected: ObjectClient | undefined = options.client;

  async function load() {
    const { connect, deleteObject, getObject, listObjects, putObject } = await import(
      './object-client.ts'
    );
    connected ??= connect(retry, options.credentials);
    return { client: connected, deleteObject, getObject, listObjects, putObject };
  }

  return {
    name,

    async put(Key, Body, { contentType, cacheControl, signal } = {}) {
      const { client, putObject } = await load();
      const told = {
        ...(contentType !== undefined && { ContentType: contentType }),
        ...(cacheControl !== undefined && { CacheControl: cacheControl }),
      };
      try {
        await client.send(
          putObject({ Bucket: name, Key, Body, ...told }),
          signal && { abortSignal: signal },
        );
      } catch (error) {
        throw storeError('s3', 'PutObject', error);
      }
    },

    async get(Key) {
      const { client, getObject } = await load();
      try {
        const { Body } = await client.send(getObject({ Bucket: name, Key }));
        if (!Body) throw new Error('S3 answered an object without content.');
        return await Body.transformToByteArray();
      } catch (error) {
        if (error instanceof Error && error.name === 'NoSuchKey') return undefined;
        throw storeError('s3', 'GetObject', error);
      }
    },

    async delete(Key) {
      const { client, deleteObject } = await load();
      try {
        await client.send(deleteObject({ Bucket: name, Key }));
      } catch (error) {
        throw storeError('s3', 'DeleteObject', error);
      }
    },

    async *list(Prefix) {
      const { client, listObjects } = await load();
      const input = { Bucket: name, Prefix };
      let after: string | undefined;
      do {
        const { keys, next } = await page(() =>
          client.send(listObjects({ ...input, ...(after && { ContinuationToken: after }) })),
        );
        yield* keys;
        after = next;
      } while (after);
    },
  };
}

interface Listed {
  readonly Contents?: readonly { readonly Key?: string | undefined }[] | undefined;
  readonly IsTruncated?: boolean | undefined;
  readonly NextContinuationToken?: string | undefined;
}

/** Throws on an object without key, and where there is more and no way to it: neither is the end. */
async function page(request: () => Promise<Listed>) {
  try {
    const { Contents = [], IsTruncated, NextContinuationToken: next } = await request();
    const keys = Contents.flatMap(({ Key }) => Key ?? []);
    if (keys.length < Contents.length) throw new Error('S3 answered an object without key.');
    if (IsTruncated && !next) throw new Error('S3 answered that there is more, and not where.');
    return { keys, next };
  } catch (error) {
    throw storeError('s3', 'ListObjectsV2', error);
  }
}
