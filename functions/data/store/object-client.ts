import {
  DeleteObjectCommand,
  type DeleteObjectCommandInput,
  GetObjectCommand,
  type GetObjectCommandInput,
  ListObjectsV2Command,
  type ListObjectsV2CommandInput,
  PutObjectCommand,
  type PutObjectCommandInput,
  S3Client,
} from '@aws-sdk/client-s3';
import { createRequestHandler } from '../../platform/calls/request-handler.ts';
import type { RetryRule } from '../../platform/calls/retry.ts';
import type { StoreCredentials } from './credentials.ts';

// The S3 client, apart, so that it is loaded when the first object is asked for: many a function's
// init, and many a run, do without.

/** The part of the S3 client that is used. */
export type ObjectClient = Pick<S3Client, 'send'>;

export function connect(retry: RetryRule, credentials?: StoreCredentials): ObjectClient {
  return new S3Client({
    retryStrategy: retry.strategy(),
    requestHandler: createRequestHandler(retry),
    ...(credentials && { credentials }),
  });
}

export const getObject = (input: GetObjectCommandInput) => new GetObjectCommand(input);

export const putObject = (input: PutObjectCommandInput) => new PutObjectCommand(input);

export const listObjects = (input: ListObjectsV2CommandInput) => new ListObjectsV2Command(input);

export const deleteObject = (input: DeleteObjectCommandInput) => new DeleteObjectCommand(input);
