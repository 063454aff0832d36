import { Duration } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { ErrorCategory } from '../../functions/core/errors.ts';
import {
  metricNamespace,
  metrics,
  type OneFunctionsMetricName,
} from '../../functions/core/metrics.ts';
import type { StageConfig } from '../config/stage.ts';

/** A metric that a function of ours emits, found under the function that emits it. */
export function ownMetric(
  config: StageConfig,
  metricName: OneFunctionsMetricName,
  category?: ErrorCategory,
) {
  const { emitter, unit } = metrics[metricName];
  return new Metric({
    namespace: metricNamespace,
    metricName,
    dimensionsMap: {
      function: `roundsman-${config.name}-${emitter}`,
      ...(category && { category }),
    },
    statistic: unit === 'Count' ? Stats.SUM : Stats.MAXIMUM,
    period: Duration.minutes(15),
  });
}
