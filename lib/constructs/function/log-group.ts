import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { StageConfig } from '../../config/stage.ts';
import { removalOf } from './removal.ts';

/** A log group that forgets when its stage says so, and that goes with its stack where data may. */
export function stageLogGroup(scope: Construct, logGroupName: string, config: StageConfig) {
  return new LogGroup(scope, 'Logs', {
    logGroupName,
    retention: config.logRetentionDays,
    removalPolicy: removalOf(config),
  });
}
