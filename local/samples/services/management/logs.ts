import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  PutMetricFilterCommand,
  PutRetentionPolicyCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import type { Place, ServiceSample } from '../../places/place.ts';
import { countedEvents, trailMetrics } from './trail-events.ts';

/** What the trail of a healthy account writes to. */
export const trailLogGroup = '/trail';

/** Only the home region has a trail. */
async function countEvents({ home }: Place, client: CloudWatchLogsClient): Promise<void> {
  if (!home) return;
  for (const { name, filterPattern } of countedEvents) {
    await client.send(
      new PutMetricFilterCommand({
        logGroupName: trailLogGroup,
        filterName: name,
        filterPattern,
        metricTransformations: [
          { metricNamespace: trailMetrics, metricName: name, metricValue: '1' },
        ],
      }),
    );
  }
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
    await countEvents(place, client);
  },

  async faulty({ settings }) {
    await new CloudWatchLogsClient(settings).send(
      new CreateLogGroupCommand({ logGroupName: '/kept/for/ever' }),
    );
  },
};
