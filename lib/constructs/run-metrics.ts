import { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ErrorCategory } from '../../functions/core/errors.ts';
import { type MetricName, metricNamespace, metrics } from '../../functions/core/metrics.ts';
import type { StageConfig } from '../config/stage.ts';

/** A metric that a function of ours emits, found under the function that emits it. */
export function ownMetric(config: StageConfig, metricName: MetricName, category?: ErrorCategory) {
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
    label: category ?? metricName,
  });
}

/** One number for several functions: an alarm for each would cost more and say no more. */
export function sumOver(
  functions: readonly IFunction[],
  metric: (of: IFunction) => IMetric,
): MathExpression {
  const usingMetrics = Object.fromEntries(functions.map((of, index) => [`m${index}`, metric(of)]));
  return new MathExpression({
    expression: Object.keys(usingMetrics).join(' + '),
    usingMetrics,
    label: 'all functions',
    period: Duration.minutes(5),
  });
}
