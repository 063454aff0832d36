import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  PutRetentionPolicyCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import type { ServiceSample } from '../places/place.ts';

export const logs: ServiceSample = {
  async healthy({ accountId, region, settings }) {
    const client = new CloudWatchLogsClient(settings);
    const kmsKeyId = `arn:aws:kms:${region}:${accountId}:alias/data`;
    for (const logGroupName of ['/shop/orders', '/aws/lambda/checkout']) {
      await client.send(new CreateLogGroupCommand({ logGroupName, kmsKeyId }));
      await client.send(new PutRetentionPolicyCommand({ logGroupName, retentionInDays: 365 }));
    }
  },

  async faulty({ settings }) {
    await new CloudWatchLogsClient(settings).send(
      new CreateLogGroupCommand({ logGroupName: '/kept/for/ever' }),
    );
  },
};
