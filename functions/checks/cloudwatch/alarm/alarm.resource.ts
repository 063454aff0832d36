import { defineResource } from '../../../core/resource.ts';
import type { CompositeAlarm, DescribeAlarmsOutput, MetricAlarm } from '../shapes.generated.ts';

export const alarm = defineResource<MetricAlarm | CompositeAlarm>({
  service: 'cloudwatch',
  type: 'AWS::CloudWatch::Alarm',
  scope: 'regional',

  list: {
    operation: 'DescribeAlarms',
    action: 'cloudwatch:DescribeAlarms',
    // Unless asked, CloudWatch leaves composite alarms out.
    input: { AlarmTypes: ['MetricAlarm', 'CompositeAlarm'], MaxRecords: 100 },
    items: ({ MetricAlarms: metric, CompositeAlarms: composite }: DescribeAlarmsOutput) =>
      metric && composite && [...metric, ...composite],
  },

  identify: ({ AlarmArn, AlarmName }, { region }) => ({ id: AlarmArn, name: AlarmName, region }),

  facts: {},
});
