import type { WireCall } from '../../support/fakes/aws-wire.ts';
import type { Samples } from './sample.ts';
import { accountId } from './sample.ts';

interface MetricQuery {
  readonly Id: string;
  readonly MetricStat: { readonly Period: number };
}

export const queriesIn = ({ MetricDataQueries }: WireCall['input']) =>
  // As the engine writes it.
  MetricDataQueries as readonly MetricQuery[];

/** A metric that was one in each period of the window. */
function pointsOf(
  { MetricStat: { Period } }: MetricQuery,
  { StartTime, EndTime }: WireCall['input'],
) {
  const [start = 0, end = 0] = [StartTime, EndTime].map((time) => Date.parse(String(time)));
  const Timestamps: Date[] = [];
  for (let at = start; at < end; at += Period * 1000) Timestamps.push(new Date(at));
  return { Timestamps, Values: Timestamps.map(() => 1) };
}

export const management: Samples = {
  'cloudwatch:GetMetricData': ({ input }) => ({
    MetricDataResults: queriesIn(input).map((query) => ({
      Id: query.Id,
      StatusCode: 'Complete',
      ...pointsOf(query, input),
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
