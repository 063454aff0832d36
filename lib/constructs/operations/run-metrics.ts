import { Duration } from 'aws-cdk-lib';
import { type IMetric, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { ErrorCategory } from '../../../functions/core/errors.ts';
import {
  metricNamespace,
  metrics,
  type OneFunctionsMetricName,
} from '../../../functions/core/metrics.ts';
import type { StageConfig } from '../../config/stage.ts';
import { indexNames, type TenantTable } from '../data/tenant-table.ts';

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

/**
 * How often DynamoDB refused, of the table and of each index: those of an index have a dimension of
 * their own, and do not count among the table's.
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html
 */
export const throttleEvents = ({ table }: TenantTable, of: 'Read' | 'Write'): readonly IMetric[] =>
  [undefined, ...indexNames].map((index) =>
    table.metric(`${of}ThrottleEvents`, {
      statistic: Stats.SUM,
      label: `${of.toLowerCase()}s of ${index ?? 'the table'}`,
      dimensionsMap: {
        TableName: table.tableName,
        ...(index && { GlobalSecondaryIndexName: index }),
      },
    }),
  );
