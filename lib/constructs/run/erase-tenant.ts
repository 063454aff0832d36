import { Duration } from 'aws-cdk-lib';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Env } from '../../../functions/events/erase-tenant/env.ts';
import type { StageConfig } from '../../config/stage.ts';
import type { EvidenceBucket } from '../data/evidence-bucket.ts';
import type { TenantTable } from '../data/tenant-table.ts';
import { Handler } from '../function/handler.ts';
import type { RunWorkflow } from './run-workflow.ts';
import type { TaskSchedules } from './task-schedules.ts';

export interface EraseTenantProps {
  readonly config: StageConfig;
  readonly table: TenantTable;
  readonly evidence: EvidenceBucket;
  readonly workflow: RunWorkflow;
  readonly schedules: TaskSchedules;
  readonly deadLetterQueue: IQueue;
}

/** Erases a tenant and all that belongs to it, after the request to delete it was answered. */
export class EraseTenant extends Construct {
  readonly handler: Handler<Env>;

  constructor(scope: Construct, id: string, props: EraseTenantProps) {
    super(scope, id);
    const { config, table, evidence, workflow, schedules } = props;
    this.handler = new Handler<Env>(this, 'Handler', {
      config,
      entry: 'events/erase-tenant',
      name: 'erase-tenant',
      description: 'Erases a tenant that was deleted, and all that belongs to it.',
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
    // Of people, what they have of the tenant: memberships, invitations, the count of those who made one.
    table.allow(
      role,
      ['T#*', 'U#*'],
      ['BatchWriteItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'],
    );
    evidence.allowErasingTenants(role);
    schedules.allowUpkeep(role, ['DeleteSchedule']);
    workflow.allowStop(role);
    // What ends in the moment in which it is stopped is asked how it ended.
    workflow.allowDescribe(role);
  }
}
