import {
  CloudWatchClient,
  PutMetricAlarmCommand,
  type PutMetricAlarmCommandInput,
} from '@aws-sdk/client-cloudwatch';
import type { Place, ServiceSample } from '../../places/place.ts';
import { countedEvents, trailMetrics } from './trail-events.ts';

type Alarm = Pick<
  PutMetricAlarmCommandInput,
  'AlarmName' | 'ActionsEnabled' | 'Namespace' | 'MetricName'
>;

const errors = { Namespace: 'AWS/ApplicationELB', MetricName: 'HTTPCode_Target_5XX_Count' };

const setAlarm = (place: Place, alarm: Alarm) =>
  new CloudWatchClient(place.settings).send(
    new PutMetricAlarmCommand({
      ...alarm,
      Statistic: 'Sum',
      Period: 300,
      EvaluationPeriods: 1,
      Threshold: 10,
      ComparisonOperator: 'GreaterThanThreshold',
      AlarmActions: [`arn:aws:sns:${place.region}:${place.accountId}:orders`],
    }),
  );

export const cloudWatch: ServiceSample = {
  async healthy(place) {
    await setAlarm(place, { ...errors, AlarmName: 'errors', ActionsEnabled: true });
    if (!place.home) return;
    for (const { name } of countedEvents) {
      const metric = { Namespace: trailMetrics, MetricName: name };
      await setAlarm(place, { ...metric, AlarmName: name, ActionsEnabled: true });
    }
  },

  faulty: async (place) =>
    void (await setAlarm(place, { ...errors, AlarmName: 'muted', ActionsEnabled: false })),
};
