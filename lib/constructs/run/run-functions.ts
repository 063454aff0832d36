import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import {
  operatorRoleNames,
  tenantRoleName,
} from '../../../functions/core/accounts/role-template.ts';
import type { Env as FinalizeEnv } from '../../../functions/run/finalize/env.ts';
import type { Env as PlanEnv } from '../../../functions/run/plan/env.ts';
import type { Env as RunShardEnv } from '../../../functions/run/run-shard/env.ts';
import type { StageConfig } from '../../config/stage.ts';
import type { EvidenceBucket } from '../data/evidence-bucket.ts';
import type { TenantDataRole } from '../data/tenant-data-role.ts';
import type { TenantTable } from '../data/tenant-table.ts';
import { Handler } from '../function/handler.ts';
import { allowEntering, operatorOf } from './tenant-roles.ts';

export interface RunFunctionsProps {
  readonly config: StageConfig;
  readonly table: TenantTable;
  readonly evidence: EvidenceBucket;
  readonly dataRole: TenantDataRole;
}

/** The functions that the state machine invokes. */
export class RunFunctions extends Construct {
  readonly plan: Handler<PlanEnv>;
  readonly runShard: Handler<RunShardEnv>;
  readonly finalize: Handler<FinalizeEnv>;

  constructor(scope: Construct, id: string, props: RunFunctionsProps) {
    super(scope, id);
    const { config, table, evidence } = props;

    this.plan = new Handler<PlanEnv>(this, 'Plan', {
      config,
      entry: 'run/plan',
      name: 'plan',
      description: 'Decides what an execution has to check, and packs it into shards.',
      environment: { TABLE_NAME: table.table.tableName },
      timeout: Duration.seconds(60),
      memorySize: 512,
    });
    table.allow(
      this.plan.role,
      ['T#*'],
      ['BatchWriteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'],
    );
    table.allowQuery(this.plan.role, 'GSI1');

    this.runShard = this.#createRunShard(props);

    this.finalize = new Handler<FinalizeEnv>(this, 'Finalize', {
      config,
      entry: 'run/finalize',
      name: 'finalize',
      description: 'Counts what came of an execution, and says what it could not assess.',
      environment: {
        TABLE_NAME: table.table.tableName,
        BUCKET_NAME: evidence.bucket.bucketName,
      },
      timeout: Duration.seconds(60),
      memorySize: 512,
    });
    table.allow(
      this.finalize.role,
      ['T#*'],
      ['ConditionCheckItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'],
    );
    table.allowQuery(this.finalize.role, 'GSI1');
    evidence.allowExecutions(this.finalize.role);
  }

  #createRunShard({ config, table, evidence, dataRole }: RunFunctionsProps) {
    const runShard = new Handler<RunShardEnv>(this, 'RunShard', {
      config,
      entry: 'run/run-shard',
      name: 'run-shard',
      description: "Checks one group of services in one tenant's account.",
      roleName: operatorRoleNames(config.name).runShard,
      environment: {
        TABLE_NAME: table.table.tableName,
        BUCKET_NAME: evidence.bucket.bucketName,
        DATA_ROLE_ARN: dataRole.role.roleArn,
        TENANT_ROLE_NAME: tenantRoleName(operatorOf(config)),
        RESERVE_SECONDS: '60',
      },
      timeout: Duration.minutes(15),
      memorySize: 1024,
    });
    // No data of its own: what it stores, it stores as the tenant's data role.
    allowEntering(runShard.role, config);
    runShard.role.addToPolicy(
      new PolicyStatement({
        actions: ['sts:AssumeRole', 'sts:TagSession'],
        resources: [dataRole.role.roleArn],
      }),
    );
    return runShard;
  }
}
