import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import type { ObjectClient } from '../../../functions/data/store/object-client.ts';
import type { Intercept } from './fake-dynamodb.ts';

/** One bucket in memory, behind the S3 client's `send`. */
export function createFakeS3() {
  const objects = new Map<string, Uint8Array>();
  const requests = { puts: 0, gets: 0 };

  function connect(intercept: Intercept = async (_, run) => run()): ObjectClient {
    const send = (command: unknown) => {
      if (command instanceof PutObjectCommand) {
        const { Key = '', Body } = command.input;
        const request = {
          service: 's3',
          operation: 'PutObject',
          isWrite: true,
          writes: 1,
        } as const;
        return intercept(request, () => {
          requests.puts += 1;
          objects.set(Key, Uint8Array.from(Body as Uint8Array));
          return {};
        });
      }
      if (command instanceof GetObjectCommand) {
        const { Key = '' } = command.input;
        const request = {
          service: 's3',
          operation: 'GetObject',
          isWrite: false,
          writes: 0,
        } as const;
        return intercept(request, () => {
          requests.gets += 1;
          const content = objects.get(Key);
          if (!content) throw new NoSuchKey({ message: 'No such key', $metadata: {} });
          return { Body: { transformToByteArray: async () => content } };
        });
      }
      if (command instanceof DeleteObjectCommand) {
        const { Key = '' } = command.input;
        const request = {
          service: 's3',
          operation: 'DeleteObject',
          isWrite: true,
          writes: 1,
        } as const;
        return intercept(request, () => {
          objects.delete(Key);
          return {};
        });
      }
      if (command instanceof ListObjectsV2Command) {
        const { Prefix = '', ContinuationToken } = command.input;
        const request = {
          service: 's3',
          operation: 'ListObjectsV2',
          isWrite: false,
          writes: 0,
        } as const;
        return intercept(request, () => {
          // In pages of a few, so that one that is not asked for is missed.
          const keys = [...objects.keys()].filter((key) => key.startsWith(Prefix)).sort();
          const rest = keys.filter((key) => key > (ContinuationToken ?? ''));
          const page = rest.slice(0, 3);
          const last = page.length < rest.length ? page.at(-1) : undefined;
          return {
            Contents: page.map((Key) => ({ Key })),
            ...(last && { NextContinuationToken: last }),
          };
        });
      }
      throw new Error(`The bucket cannot do ${(command as object).constructor.name}.`);
    };
    // The SDK's own signature is one overload per command.
    return { send } as unknown as ObjectClient;
  }

  return { connect, objects, requests: () => ({ ...requests }) };
}
