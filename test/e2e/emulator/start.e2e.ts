import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CloudFormationClient,
  CreateStackCommand,
  waitUntilStackCreateComplete,
} from '@aws-sdk/client-cloudformation';
import {
  CreateBucketCommand,
  GetObjectCommand,
  ListBucketsCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import {
  CreateQueueCommand,
  ListQueuesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Emulators,
  startEmulators,
} from '../../../local/emulator/processes/start-emulators.ts';
import { until } from '../support/aws.ts';

let stateDir: string;
const started: Emulators[] = [];

beforeAll(async () => {
  stateDir = await mkdtemp(join(tmpdir(), 'emulators-'));
});
afterAll(async () => {
  await Promise.all(started.map((emulators) => emulators.stop()));
  await rm(stateDir, { recursive: true });
});

async function start(
  fresh: boolean,
  onProgress: (message: string) => void = () => undefined,
): Promise<Emulators> {
  const emulators = await startEmulators({ stateDir, fresh, onProgress });
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
    await second.stop();
  });

  it("keeps the operator's state when the emulator is killed, and says that it was", async () => {
    const first = await start(true);
    const sqs = new SQSClient(settings(first, first.accountId));
    await sqs.send(new CreateQueueCommand({ QueueName: 'kept' }));
    const written = () => readFile(join(stateDir, 'operator/sqs.json'), 'utf8').catch(() => '');
    await until(
      'the queue is written',
      async () => (await written()).includes('kept') || undefined,
    );

    process.kill(Number(await readFile(join(stateDir, 'operator.lock'), 'utf8')), 'SIGKILL');

    await expect(first.broken).rejects.toThrow(/operator account .* ended \(SIGKILL\)/);
    await first.stop();
    const second = await start(false);
    const queues = new SQSClient(settings(second, second.accountId));
    const { QueueUrls } = await queues.send(new ListQueuesCommand({}));
    expect(QueueUrls).toEqual([expect.stringContaining('kept')]);
    await second.stop();
  });

  it('begins anew where nobody goes on with what CloudFormation was changing', async () => {
    const first = await start(true);
    const cloudFormation = new CloudFormationClient(settings(first, first.accountId));
    const TemplateBody = JSON.stringify({ Resources: { Queue: { Type: 'AWS::SQS::Queue' } } });
    await cloudFormation.send(new CreateStackCommand({ StackName: 'half', TemplateBody }));
    await waitUntilStackCreateComplete(
      { client: cloudFormation, minDelay: 1, maxWaitTime: 30 },
      { StackName: 'half' },
    );
    await first.stop();
    const file = join(stateDir, 'operator/cloudformation.json');
    const state = await readFile(file, 'utf8');
    await writeFile(file, state.replaceAll('CREATE_COMPLETE', 'CREATE_IN_PROGRESS'));
    const said: string[] = [];

    const second = await start(false, (message) => said.push(message));

    expect(state).toContain('CREATE_COMPLETE');
    expect(second.restored).toBe(false);
    expect(said).toContain('The last start broke off changing half: beginning anew');
    const queues = new SQSClient(settings(second, second.accountId));
    expect((await queues.send(new ListQueuesCommand({}))).QueueUrls ?? []).toEqual([]);
    await second.stop();
  });

  it('says which port is taken, and by whom', async () => {
    await start(false);

    await expect(start(false)).rejects.toThrow(
      new RegExp(`Port \\d+ \\(router\\) is taken by process ${process.pid} \\(.*node.*\\)`),
    );
  });
});
