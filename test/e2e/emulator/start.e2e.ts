import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateBucketCommand,
  GetObjectCommand,
  ListBucketsCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import {
  CreateQueueCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Emulators, startEmulators } from '../../../local/emulator/start-emulators.ts';

let stateDir: string;
const started: Emulators[] = [];

beforeAll(async () => {
  stateDir = await mkdtemp(join(tmpdir(), 'emulators-'));
});
afterAll(async () => {
  await Promise.all(started.map((emulators) => emulators.stop()));
  await rm(stateDir, { recursive: true });
});

async function start(fresh: boolean): Promise<Emulators> {
  const emulators = await startEmulators({ stateDir, fresh, onProgress: () => undefined });
  started.push(emulators);
  return emulators;
}

const settings = ({ endpoint, region, root }: Emulators, account: string) => ({
  endpoint,
  region,
  credentials: root(account),
});

describe('a start', () => {
  it("keeps the operator's state over a restart, and forgets the customers'", async () => {
    const first = await start(true);
    const s3 = new S3Client(settings(first, first.accountId));
    await s3.send(new CreateBucketCommand({ Bucket: 'kept' }));
    await s3.send(new PutObjectCommand({ Bucket: 'kept', Key: 'object', Body: 'content' }));
    const sqs = new SQSClient(settings(first, first.accountId));
    const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: 'kept' }));
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'kept' }));
    const customer = new S3Client(settings(first, '666666666666'));
    await customer.send(new CreateBucketCommand({ Bucket: 'forgotten' }));
    await first.stop();

    const second = await start(false);

    const again = new S3Client(settings(second, second.accountId));
    const { Body } = await again.send(new GetObjectCommand({ Bucket: 'kept', Key: 'object' }));
    expect(await Body?.transformToString()).toBe('content');
    const queues = new SQSClient(settings(second, second.accountId));
    const { Messages } = await queues.send(new ReceiveMessageCommand({ QueueUrl }));
    expect(Messages?.[0]?.Body).toBe('kept');
    const { Buckets } = await new S3Client(settings(second, '666666666666')).send(
      new ListBucketsCommand({}),
    );
    expect(Buckets ?? []).toEqual([]);
  });

  it('says which port is taken, and by whom', async () => {
    await expect(start(false)).rejects.toThrow(
      new RegExp(`Port \\d+ \\(router\\) is taken by process ${process.pid} \\(.*node.*\\)`),
    );
  });
});
