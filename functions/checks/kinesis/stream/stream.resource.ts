import type { MetricSeries } from '../../../core/metric-fact.ts';
import { defineResource } from '../../../core/resource.ts';
import type {
  DescribeStreamSummaryOutput,
  ListStreamsOutput,
  StreamSummary,
} from '../shapes.generated.ts';

export interface StreamFacts {
  DescribeStreamSummary: DescribeStreamSummaryOutput;
  IteratorAge: MetricSeries;
}

/** A data stream that is there to stay. */
export const stream = defineResource<StreamSummary, StreamFacts>({
  service: 'kinesis',
  type: 'AWS::Kinesis::Stream',
  scope: 'regional',

  list: {
    operation: 'ListStreams',
    action: 'kinesis:ListStreams',
    // The names are always answered, the summaries of none need not be.
    items: ({ StreamNames, StreamSummaries }: ListStreamsOutput) =>
      StreamNames && (StreamNames.length === 0 ? [] : StreamSummaries),
  },

  identify: ({ StreamARN, StreamName }, { region }) => ({
    id: StreamARN,
    name: StreamName,
    region,
  }),

  select: ({ StreamStatus }) => StreamStatus !== 'DELETING',

  goneOn: {
    ResourceNotFoundException:
      'https://docs.aws.amazon.com/kinesis/latest/APIReference/API_DescribeStreamSummary.html',
  },

  facts: {
    DescribeStreamSummary: {
      action: 'kinesis:DescribeStreamSummary',
      input: ({ StreamName }) => ({ StreamName }),
    },
    // https://docs.aws.amazon.com/streams/latest/dev/monitoring-with-cloudwatch.html
    IteratorAge: {
      metric: {
        namespace: 'AWS/Kinesis',
        name: 'GetRecords.IteratorAgeMilliseconds',
        statistic: 'Maximum',
        dimensions: ({ StreamName }) => ({ StreamName }),
        days: 1,
        periodSeconds: 900,
      },
    },
  },
});
