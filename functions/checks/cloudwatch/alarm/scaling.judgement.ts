import { answered } from '../../../core/judgement/answer.ts';
import type { CompositeAlarm, MetricAlarm } from '../shapes.generated.ts';

/**
 * Whether an alarm only scales something: it goes off and falls silent as load comes and goes, and tells
 * nobody. A scaling policy is named by an ARN of its own kind:
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
 */
export function onlyScales({ AlarmActions }: MetricAlarm | CompositeAlarm): boolean {
  const actions = answered(AlarmActions, 'AlarmActions');
  return actions.length > 0 && actions.every((arn) => /^arn:[^:]+:autoscaling:/.test(arn));
}
