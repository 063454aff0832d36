import { Duration } from 'aws-cdk-lib';
import type { Role } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Env as EdgeEnv } from '../../../functions/api/http/env.ts';
import type { RouteFamily } from '../../../functions/api/routes.ts';
import { release } from '../../config/release.ts';
import type { StageConfig } from '../../config/stage.ts';
import type { EvidenceBucket } from '../data/evidence-bucket.ts';
import type { TenantTable } from '../data/tenant-table.ts';
import type { Users } from '../data/user-pool.ts';
import { Handler, type HandlerProps, type Written } from '../function/handler.ts';
import type { EraseAccount } from '../run/erase-account.ts';
import type { EraseTenant } from '../run/erase-tenant.ts';
import type { RunWorkflow } from '../run/run-workflow.ts';
import type { TaskSchedules } from '../run/task-schedules.ts';
import type { CdnSecret } from './cdn-secret.ts';

/** A function of the API: one for each family of routes, and one for what no route answers. */
export type ApiFamily = RouteFamily | 'unknown';

/** What the functions of the API work with; each takes what it needs. */
export interface ApiResources {
  readonly config: StageConfig;
  readonly table: TenantTable;
  readonly evidence: EvidenceBucket;
  readonly users: Users;
  readonly workflow: RunWorkflow;
  readonly schedules: TaskSchedules;
  readonly eraseAccount: EraseAccount;
  readonly eraseTenant: EraseTenant;
  readonly cdnSecret: CdnSecret;
}

/** What sets the function of one family apart: what it is told, and what it may do. */
export interface ApiFunctionSettings<Env extends object>
  extends Pick<HandlerProps<Env>, 'description' | 'environment' | 'roleName'> {
  /**
   * Permits what the routes of the family need.
   *
   * @default - nothing: for functions that touch no data
   */
  readonly allow?: (role: Role) => void;
}

export interface ApiFunctionProps {
  readonly config: StageConfig;
  readonly cdnSecret: CdnSecret;
  readonly family: ApiFamily;
  readonly settings: ApiFunctionSettings<object>;
}

/** The function that serves a family of routes. */
export class ApiFunction extends Construct {
  readonly handler: Handler<object>;

  constructor(scope: Construct, id: string, props: ApiFunctionProps) {
    super(scope, id);
    const { config, cdnSecret, family, settings } = props;
    const { allow, environment, ...differences } = settings;
    const edge: Written<EdgeEnv> = { RELEASE: release, ...cdnSecret.environment };
    this.handler = new Handler<object>(this, 'Handler', {
      ...differences,
      config,
      environment: { ...environment, ...edge },
      entry: `api/${family}`,
      name: `api-${family}`,
      // A person waits: API Gateway gives up after 30 seconds.
      timeout: Duration.seconds(28),
      memorySize: 1024,
    });
    allow?.(this.handler.role);
    // Then each looks at where a request came from, whatever else it does.
    if (cdnSecret.refusesDirectCalls) cdnSecret.grantRead(this.handler.role);
  }
}
