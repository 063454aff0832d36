import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  PutRetentionPolicyCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import type { ServiceSample } from '../place.ts';

export const logs: ServiceSample = {
  async healthy({ accountId, region, settings }) {
    const client = new CloudWatchLogsClient(settings);
    const logGroupName = '/shop/orders';
    const kmsKeyId = `arn:aws:kms:${region}:${accountId}:key/5b1f6c0e-9d0c-4d0e-8a58-2b2d5a1f7c11`;
    await client.send(new CreateLogGroupCommand({ logGroupName, kmsKeyId }));
    await client.send(new PutRetentionPolicyCommand({ logGroupName, retentionInDays: 90 }));
  },

  async faulty({ settings }) {
    await new CloudWatchLogsClient(settings).send(
      new CreateLogGroupCommand({ logGroupName: '/kept/for/ever' }),
    );
  },
};
