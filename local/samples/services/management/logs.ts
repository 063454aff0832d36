import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  PutMetricFilterCommand,
  PutRetentionPolicyCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import type { Place, ServiceSample } from '../../places/place.ts';

/** What the trail of a healthy account writes to, and where calls that were denied are counted. */
export const trailLogGroup = '/trail';
export const deniedCalls = { metricNamespace: 'Trail', metricName: 'DeniedCalls' } as const;

/** Only the home region has a trail. */
async function countDenied({ home }: Place, client: CloudWatchLogsClient): Promise<void> {
  if (!home) return;
  await client.send(
    new PutMetricFilterCommand({
      logGroupName: trailLogGroup,
      filterName: 'denied-calls',
      filterPattern:
        '{ ($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*") }',
      metricTransformations: [{ ...deniedCalls, metricValue: '1' }],
    }),
  );
}

export const logs: ServiceSample = {
  async healthy(place) {
    const { accountId, region, settings } = place;
    const client = new CloudWatchLogsClient(settings);
    const kmsKeyId = `arn:aws:kms:${region}:${accountId}:alias/data`;
    for (const logGroupName of ['/shop/orders', '/aws/lambda/checkout', trailLogGroup]) {
      await client.send(new CreateLogGroupCommand({ logGroupName, kmsKeyId }));
      await client.send(new PutRetentionPolicyCommand({ logGroupName, retentionInDays: 365 }));
    }
    await countDenied(place, client);
  },

  async faulty({ settings }) {
    await new CloudWatchLogsClient(settings).send(
      new CreateLogGroupCommand({ logGroupName: '/kept/for/ever' }),
    );
  },
};
