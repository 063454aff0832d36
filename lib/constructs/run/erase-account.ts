import { Duration } from 'aws-cdk-lib';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Env } from '../../../functions/events/erase-account/env.ts';
import type { StageConfig } from '../../config/stage.ts';
import type { EvidenceBucket } from '../data/evidence-bucket.ts';
import type { TenantTable } from '../data/tenant-table.ts';
import { Handler } from '../function/handler.ts';
import type { TaskSchedules } from './task-schedules.ts';

export interface EraseAccountProps {
  readonly config: StageConfig;
  readonly table: TenantTable;
  readonly evidence: EvidenceBucket;
  readonly schedules: TaskSchedules;
  readonly deadLetterQueue: IQueue;
}

/** Erases all that is known of an account, after the request to delete it was answered. */
export class EraseAccount extends Construct {
  readonly handler: Handler<Env>;

  constructor(scope: Construct, id: string, props: EraseAccountProps) {
    super(scope, id);
    const { config, table, evidence, schedules } = props;
    this.handler = new Handler<Env>(this, 'Handler', {
      config,
      entry: 'events/erase-account',
      name: 'erase-account',
      description: 'Erases all that is known of an account that was deleted.',
      environment: {
        TABLE_NAME: table.table.tableName,
        BUCKET_NAME: evidence.bucket.bucketName,
        ...schedules.environment,
      },
      timeout: Duration.minutes(15),
      memorySize: 512,
      deadLetterQueue: props.deadLetterQueue,
    });
    const { role } = this.handler;
    table.allow(
      role,
      ['T#*'],
      ['BatchWriteItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'],
    );
    evidence.allowErasing(role);
    schedules.allowUpkeep(role, ['CreateSchedule', 'DeleteSchedule', 'UpdateSchedule']);
  }
}
