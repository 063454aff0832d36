import { now } from '../../support/checks/run-scan.ts';
import type { WireCall } from '../../support/fakes/aws-wire.ts';
import { accountId } from '../sample-value.ts';
import type { Samples } from './sample.ts';

export const queriesIn = ({ MetricDataQueries }: WireCall['input']) =>
  // As the engine writes it.
  MetricDataQueries as readonly {
    readonly Id: string;
    readonly MetricStat: { readonly Period: number };
  }[];

/** The begin of the last period that is over: a check may ask for what was measured lately. */
const lastBegin = (periodSeconds: number) => new Date(now.getTime() - periodSeconds * 1000);

export const management: Samples = {
  'cloudwatch:GetMetricData': ({ input }) => ({
    MetricDataResults: queriesIn(input).map(({ Id, MetricStat: { Period } }) => ({
      Id,
      StatusCode: 'Complete',
      Timestamps: [lastBegin(Period)],
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
