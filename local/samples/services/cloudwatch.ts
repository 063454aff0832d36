import { CloudWatchClient, PutMetricAlarmCommand } from '@aws-sdk/client-cloudwatch';
import type { Place, ServiceSample } from '../places/place.ts';

const alarm = (place: Place, AlarmName: string, ActionsEnabled: boolean) =>
  new CloudWatchClient(place.settings).send(
    new PutMetricAlarmCommand({
      AlarmName,
      Namespace: 'AWS/ApplicationELB',
      MetricName: 'HTTPCode_Target_5XX_Count',
      Statistic: 'Sum',
      Period: 300,
      EvaluationPeriods: 1,
      Threshold: 10,
      ComparisonOperator: 'GreaterThanThreshold',
      ActionsEnabled,
      AlarmActions: [`arn:aws:sns:${place.region}:${place.accountId}:orders`],
    }),
  );

export const cloudWatch: ServiceSample = {
  healthy: async (place) => void (await alarm(place, 'errors', true)),
  faulty: async (place) => void (await alarm(place, 'muted', false)),
};
