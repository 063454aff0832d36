import type { WireCall } from '../../support/fakes/aws-wire.ts';
import { accountId } from '../sample-value.ts';
import type { Samples } from './sample.ts';

interface Query {
  readonly Id: string;
  readonly MetricStat: { readonly Metric: { readonly MetricName: string } };
}

export const queriesIn = ({ MetricDataQueries }: WireCall['input']) =>
  // As the engine writes it.
  MetricDataQueries as readonly Query[];

export const management: Samples = {
  'cloudwatch:GetMetricData': ({ input }) => ({
    MetricDataResults: queriesIn(input).map(({ Id, MetricStat }) => ({
      Id,
      StatusCode: 'Complete',
      // Within the last hour: checks may ask what holds now.
      Timestamps: [new Date('2026-11-21T11:00:00Z')],
      // A cluster that is idle is judged by many hours, one at work by a single one.
      ...(MetricStat.Metric.MetricName === 'IsIdle' && { Values: [0] }),
    })),
    Messages: undefined,
  }),
  'cloudtrail:DescribeTrails': {
    trailList: [
      { CloudWatchLogsLogGroupArn: `arn:aws:logs:eu-west-1:${accountId}:log-group:sample:*` },
    ],
  },
  'servicequotas:GetQuotaUtilizationReport': {
    Status: 'COMPLETED',
    GeneratedAt: new Date('2026-11-21T11:59:00Z'),
  },
};
