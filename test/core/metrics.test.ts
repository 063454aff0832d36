import { describe, expect, it } from 'vitest';
import { metricLine } from '../../functions/core/metrics.ts';

describe('metricLine', () => {
  it('is what CloudWatch reads as a metric with its dimensions', () => {
    const line = metricLine('ExecutionsFailed', {
      value: 1,
      at: 1_750_000_000_000,
      functionName: 'f-1',
      category: 'permission',
    });

    expect(JSON.parse(line)).toEqual({
      _aws: {
        Timestamp: 1_750_000_000_000,
        CloudWatchMetrics: [
          {
            Namespace: 'Roundsman',
            Dimensions: [['function', 'category']],
            Metrics: [{ Name: 'ExecutionsFailed', Unit: 'Count' }],
          },
        ],
      },
      function: 'f-1',
      category: 'permission',
      ExecutionsFailed: 1,
    });
  });

  it('has no dimension for a category that is not given', () => {
    const { _aws, ...members } = JSON.parse(
      metricLine('StaleTasks', { value: 12.5, at: 0, functionName: 'f-1' }),
    );

    expect(_aws.CloudWatchMetrics[0].Dimensions).toEqual([['function']]);
    expect(members).toEqual({ function: 'f-1', StaleTasks: 12.5 });
  });
});
