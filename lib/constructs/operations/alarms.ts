import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Construct } from 'constructs';
import type { StageConfig } from '../../config/stage.ts';
import type { FailureTopic } from '../run/failure-topic.ts';

export interface AlarmSettings {
  readonly metric: IMetric;
  /** What happened, and where to look. */
  readonly meaning: string;
  /** @default 1: the first occurrence */
  readonly atLeast?: number;
  /** Raised by less than one, or by silence, instead of by too much. */
  readonly whenSilent?: boolean;
}

/** Alarms that tell the failure topic, by name. */
export function addAlarms(
  scope: Construct,
  config: StageConfig,
  failures: FailureTopic,
  alarms: Readonly<Record<string, AlarmSettings>>,
) {
  const action = new SnsAction(failures.topic);
  for (const [name, alarm] of Object.entries(alarms)) {
    new Alarm(scope, name, {
      ...settings(alarm),
      alarmName: `roundsman-${config.name}-${name}`,
    }).addAlarmAction(action);
  }
}

function settings({ metric, meaning, atLeast = 1, whenSilent = false }: AlarmSettings) {
  return {
    metric,
    alarmDescription: meaning,
    threshold: atLeast,
    evaluationPeriods: 1,
    comparisonOperator: whenSilent
      ? ComparisonOperator.LESS_THAN_THRESHOLD
      : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: whenSilent ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
  };
}
