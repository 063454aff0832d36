import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { createRequestHandler } from '../calls/request-handler.ts';
import { createRetryRule } from '../calls/retry.ts';
import { ownFailure } from './own-service.ts';

export interface SiteObject {
  readonly content: Uint8Array;
  readonly contentType: string;
  readonly cacheControl: string;
}

/** The bucket of the dashboard's files. Throws PlatformError, which names no content. */
export interface SiteBucket {
  put(key: string, object: SiteObject, signal: AbortSignal): Promise<void>;
  /** `undefined` if there is no such object. */
  get(key: string): Promise<Uint8Array | undefined>;
  /** The keys of all objects that begin so. */
  list(prefix: string): Promise<readonly string[]>;
  /** Whether or not there is such an object. */
  delete(key: string): Promise<void>;
}

/** @param client For tests. */
export function openSiteBucket(
  Bucket: string,
  client: Pick<S3Client, 'send'> = connect(),
): SiteBucket {
  return {
    async put(Key, { content, contentType, cacheControl }, abortSignal) {
      const input = { Bucket, Key, Body: content, ContentType: contentType };
      const command = new PutObjectCommand({ ...input, CacheControl: cacheControl });
      await during('PutObject', () => client.send(command, { abortSignal }));
    },

    get: (Key) =>
      during('GetObject', async () => {
        try {
          const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
          return await Body?.transformToByteArray();
        } catch (error) {
          if (error instanceof Error && error.name === 'NoSuchKey') return undefined;
          throw error;
        }
      }),

    list: (Prefix) =>
      during('ListObjectsV2', async () => {
        const keys: string[] = [];
        let after: string | undefined;
        do {
          const page = await client.send(
            new ListObjectsV2Command({
              Bucket,
              Prefix,
              ...(after && { ContinuationToken: after }),
            }),
          );
          for (const { Key } of page.Contents ?? []) {
            if (!Key) throw new Error('an object without key');
            keys.push(Key);
          }
          after = page.NextContinuationToken;
          if (page.IsTruncated && !after) throw new Error('that there is more, and not where');
        } while (after);
        return keys;
      }),

    async delete(Key) {
      const command = new DeleteObjectCommand({ Bucket, Key });
      await during('DeleteObject', () => client.send(command));
    },
  };
}

async function during<Answer>(operation: string, ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (cause) {
    throw ownFailure("The dashboard's bucket", { service: 's3', operation }, cause);
  }
}

function connect(): S3Client {
  const retry = createRetryRule();
  return new S3Client({
    retryStrategy: retry.strategy(),
    requestHandler: createRequestHandler(retry),
  });
}
