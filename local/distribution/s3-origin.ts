import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { EmulatorControl } from '../emulator/control/control.ts';

/** What the bucket answers. */
export interface OriginAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly content: Uint8Array;
}

export interface S3Origin {
  /** @param headers Of the viewer: what they have already is not sent again. */
  get(key: string, headers: Readonly<Record<string, string>>): Promise<OriginAnswer>;
}

/** The deployed bucket, as it answers CloudFront, which may read objects and list none. */
export function openS3Origin(emulators: EmulatorControl, Bucket: string): S3Origin {
  const { endpoint, region, accountId, root } = emulators;
  const client = new S3Client({
    endpoint,
    region,
    credentials: root(accountId),
    forcePathStyle: true,
  });

  return {
    async get(encoded, { 'if-none-match': known }) {
      try {
        const Key = decodeURIComponent(encoded);
        const object = await client.send(new GetObjectCommand({ Bucket, Key }));
        const content = (await object.Body?.transformToByteArray()) ?? new Uint8Array();
        const headers = {
          'content-type': object.ContentType ?? 'binary/octet-stream',
          ...(object.CacheControl && { 'cache-control': object.CacheControl }),
          ...(object.ETag && { etag: object.ETag }),
        };
        const isKnown = known
          ?.split(',')
          .some((tag) => tag.trim().replace(/^W\//, '') === object.ETag);
        return { status: isKnown ? 304 : 200, headers, content };
      } catch (error) {
        if (error instanceof Error && error.name === 'NoSuchKey') return missing;
        throw error;
      }
    },
  };
}

/** S3 says of what is not there that it is denied, to whom may not list the bucket. */
const missing: OriginAnswer = {
  status: 403,
  headers: { 'content-type': 'application/xml' },
  content: Buffer.from(
    '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>',
  ),
};
